"""Who sees what a board or commission has minuted."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import below
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.body_meetings.model import BodyMeeting

# The two boards that look at the whole project.
_LOOK = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.MONITORING_EVALUATION_BOARD)


def visible_to(actor: Actor) -> Select[BodyMeeting]:
    """Its members, the province's two boards, and auditors: minutes name people and weigh what others did."""
    ways: list[ColumnElement[bool]] = [false()]
    for post in actor.posts:
        if post.role is Role.AUDITOR or (post.role is Role.BIGEP_BODY_MEMBER and post.branch in _LOOK):
            ways.append(below(BodyMeeting.unit, post.unit))
        elif post.role is Role.BIGEP_BODY_MEMBER:
            ways.append(and_(Body.unit == post.unit, Body.kind == post.branch))
    return select(BodyMeeting).join(BodyMeeting.body).where(or_(*ways))
