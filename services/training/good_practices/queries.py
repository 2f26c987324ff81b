"""Who sees good practices, and how they are looked through."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import below
from services.training.good_practices.model import GoodPractice, State

# A dash stands for them in the rows of ledger 4.2 that concern good practices.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}
_LOOK_BEFORE = {Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR}


def visible_to(actor: Actor) -> Select[GoodPractice]:
    """Everybody what is published, the author all of the own, those who decide whatever was shown to them."""
    mine = or_(GoodPractice.author == actor.person, GoodPractice.drafted_by == actor.person)
    deciding = dict.fromkeys(post.unit for post in actor.posts if post.role in _LOOK_BEFORE)
    shown = or_(false(), *(below(GoodPractice.unit, unit) for unit in deciding))
    seen = [mine, and_(GoodPractice.state != State.DRAFT, shown)]
    if {post.role for post in actor.posts} - _NOT_READERS:
        seen.append(GoodPractice.state == State.PUBLISHED)
    return select(GoodPractice).where(or_(*seen))


def of_subject(wanted: Select[Any], subject: str) -> Select[Any]:
    """Those of one subject."""
    return wanted.where(GoodPractice.subject == subject)


def of_grade(wanted: Select[Any], grade: str) -> Select[Any]:
    """Those for one grade."""
    return wanted.where(GoodPractice.grade == grade)
