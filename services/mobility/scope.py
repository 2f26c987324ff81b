"""Which records of this service lie in somebody's scope (ledger 4.2, SEC-01)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, false, or_, true

from chassis.identity import ROOT, Actor, Role, covers
from chassis.scope import below

# A dash stands for them in every row of ledger 4.2 about hosts and visits.
_NOT_READERS = {
    Role.TRAINER,
    Role.BIGEP_BODY_MEMBER,
    Role.STUDENT_ACTIVITY_RECORDER,
    Role.PLATFORM_ADMIN,
}
# Whose scope `covered` asks for.
READERS = tuple(role for role in Role if role not in _NOT_READERS | {Role.SYSTEM})

# Ledger 4.2: ministry units nominate, and the ministry's auditors read along.
_COLLECTORS = (Role.OYGGM_OFFICER, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER, Role.AUDITOR)


def collects_lists(actor: Actor) -> bool:
    """Whether the actor reads what is only collected and planned, before anything is announced."""
    return actor.post(_COLLECTORS, ROOT) is not None


def covered(actor: Actor, column: Any) -> ColumnElement[bool]:
    """Whether the unit of this column lies in the actor's scope: a school its own, those above it all of theirs."""
    units = dict.fromkeys(post.unit for post in actor.posts if post.role not in _NOT_READERS)
    return or_(false(), *(below(column, unit) for unit in units))


def reads_whole(actor: Actor, unit: str) -> bool:
    """As `covered`, of one unit."""
    return any(covers(post.unit, unit) for post in actor.posts if post.role not in _NOT_READERS)


def shown_on_oba(actor: Actor) -> ColumnElement[bool]:
    """What is announced on ÖBA is for everybody who serves somewhere."""
    return true() if {post.role for post in actor.posts} - _NOT_READERS else false()
