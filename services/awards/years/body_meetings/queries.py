"""Who sees what a board or commission has minuted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.orm import Session

from chassis.documents.marks import person_name
from chassis.identity import Actor, Role
from services.awards.scope import overseen
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.body_meetings.model import BodyMeeting
from services.awards.years.body_meetings.process import members_there

# The two boards that look at the whole project.
_LOOK = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.MONITORING_EVALUATION_BOARD)


def visible_to(actor: Actor) -> Select[BodyMeeting]:
    """Its members, the province's two boards, and auditors: minutes name people and weigh what others did."""
    mine = [
        and_(Body.unit == post.unit, Body.kind == post.branch)
        for post in actor.posts
        if post.role is Role.BIGEP_BODY_MEMBER
    ]
    looks = any(post.branch in _LOOK or post.role is Role.AUDITOR for post in actor.posts)
    others = {role for role in Role if role not in {Role.BIGEP_BODY_MEMBER, Role.AUDITOR}}
    seen = overseen(actor, BodyMeeting.unit, without=others) if looks else false()
    return select(BodyMeeting).join(BodyMeeting.body).where(or_(seen, *mine))


def attendees_of(session: Session, meeting: BodyMeeting) -> list[dict[str, Any]]:
    """Who was there, by name."""
    return [{"person": one.person, "name": person_name(session, one.person)} for one in members_there(meeting)]
