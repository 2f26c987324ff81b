"""Who sees that an area has no award: the executive board at once, everybody of the province once it is published."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of
from services.awards.judging.area_decisions.model import AreaDecision, State
from services.awards.scope import of_own_province
from services.awards.years.bodies.model import Kind


def visible_to(actor: Actor) -> Select[AreaDecision]:
    """Sealed ones are found by nobody else (SM-AWD-4)."""
    boards = [
        post.unit
        for post in actor.posts
        if post.role is Role.BIGEP_BODY_MEMBER and post.branch == Kind.PROVINCE_EXECUTIVE_BOARD
    ]
    published = and_(of_own_province(actor, AreaDecision.unit), AreaDecision.state == State.PUBLISHED)
    ways: list[ColumnElement[bool]] = [published, *(AreaDecision.unit == unit for unit in boards)]
    return in_any_of(select(AreaDecision), ways)
