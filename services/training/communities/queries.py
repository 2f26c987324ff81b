"""Who sees communities."""

from __future__ import annotations

from sqlalchemy import Select, and_, false, func, or_, select

from chassis.identity import Actor, Role
from services.training.communities.model import PUBLIC, Community, State

# A dash stands for them in every row of ledger 4.2 that concerns communities.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}
_SEE_ALL = {Role.OYGGM_OFFICER, Role.AUDITOR}


def visible_to(actor: Actor) -> Select[Community]:
    """Everybody sees what was announced, ÖYGGM and auditors all, a trainer what they lead."""
    roles = {post.role for post in actor.posts}
    if roles & _SEE_ALL:
        return select(Community)
    if not roles - _NOT_READERS:
        return select(Community).where(false())
    announced = and_(Community.state.in_((*PUBLIC, State.CANCELLED)), func.jsonb_array_length(Community.trainers) > 0)
    return select(Community).where(or_(announced, Community.trainer == actor.person))
