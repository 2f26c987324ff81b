"""Who sees communities."""

from __future__ import annotations

from sqlalchemy import Select, and_, func, select

from chassis.identity import Actor, Role
from chassis.scope import below, in_any_of
from services.training.learning_communities.communities.model import PUBLIC, Community, State

# A dash stands for them in every row of ledger 4.2 that concerns communities.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}
_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[Community]:
    """Everybody sees what was announced, ÖYGGM and the ministry's auditors all, a trainer what they lead."""
    seen = [below(Community.unit, unit) for unit in actor.units(*_SEE_ALL)]
    if {post.role for post in actor.posts} - _NOT_READERS:
        was_announced = func.jsonb_array_length(Community.trainers) > 0
        seen += [
            and_(Community.state.in_((*PUBLIC, State.CANCELLED)), was_announced),
            Community.trainer == actor.person,
        ]
    return in_any_of(select(Community), seen)
