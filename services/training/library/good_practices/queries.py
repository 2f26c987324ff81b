"""Who sees good practices, and how they are looked through."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, ways_to
from services.training.library.good_practices.model import GoodPractice, State

# A dash stands for them in the rows of ledger 4.2 that concern good practices.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}
_LOOK_BEFORE = {Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR}


def visible_to(actor: Actor) -> Select[GoodPractice]:
    """Everybody what is published, the author all of the own, those who decide whatever was shown to them."""
    deciding = [post.unit for post in actor.posts if post.role in _LOOK_BEFORE]
    shown = [and_(GoodPractice.state != State.DRAFT, one) for one in ways_to(GoodPractice, deciding)]
    seen = [GoodPractice.author == actor.person, GoodPractice.drafted_by == actor.person, *shown]
    if {post.role for post in actor.posts} - _NOT_READERS:
        seen.append(GoodPractice.state == State.PUBLISHED)
    return in_any_of(select(GoodPractice), seen)


def of_subject(wanted: Select[Any], subject: str) -> Select[Any]:
    """Those of one subject."""
    return wanted.where(GoodPractice.subject == subject)


def of_grade(wanted: Select[Any], grade: str) -> Select[Any]:
    """Those for one grade."""
    return wanted.where(GoodPractice.grade == grade)
