"""Which records of this service lie in somebody's scope (ledger 4.2, SEC-01)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, false, or_, true

from chassis.identity import Actor, Role
from chassis.scope import below

# A dash stands for them in every row of ledger 4.2 about hosts and visits.
_NOT_READERS = {
    Role.TRAINER,
    Role.BIGEP_BODY_MEMBER,
    Role.STUDENT_ACTIVITY_RECORDER,
    Role.PLATFORM_ADMIN,
}


def covered(actor: Actor, column: Any) -> ColumnElement[bool]:
    """Whether the unit of this column lies in the actor's scope: a school its own, those above it all of theirs."""
    units = dict.fromkeys(post.unit for post in actor.posts if post.role not in _NOT_READERS)
    return or_(false(), *(below(column, unit) for unit in units))


def shown_on_oba(actor: Actor) -> ColumnElement[bool]:
    """What is announced on ÖBA is for everybody who serves somewhere."""
    return true() if {post.role for post in actor.posts} - _NOT_READERS else false()
