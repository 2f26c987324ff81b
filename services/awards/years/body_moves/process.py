"""Whoever serves somewhere else leaves the body; with its year each body ends (SM-AWD-2, Q-47)."""

from __future__ import annotations

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import covers
from chassis.schema import Facts
from chassis.subscriptions import Facts as Said
from chassis.transitions import take
from services.awards.years.bodies.model import Body, BodyMember, State
from services.awards.years.bodies.process import BODY

OPEN = (State.FORMING, State.ACTIVE)


class MovedFacts(Facts):
    """Who serves where now; nowhere, where they left."""

    id = fields.UUID(required=True)
    unit = fields.String(load_default=None, allow_none=True)


def follow_member(session: Session, said: Said) -> None:
    """A membership ends where the person no longer serves in the body's area; what was recorded stays."""
    theirs = select(BodyMember.body_id).where(BodyMember.person == said["id"], BodyMember.last_day.is_(None))
    wanted = select(Body).where(Body.id.in_(theirs), Body.state.in_(OPEN)).order_by(Body.id).with_for_update(of=Body)
    for body in session.scalars(wanted).all():
        if not said["unit"] or not covers(body.unit, said["unit"]):
            take(session, BODY, "lose", body, SYSTEM_ACTOR, {"person": said["id"]})


def dissolve_bodies(session: Session, said: Said) -> None:
    """The year is closed."""
    wanted = select(Body).where(Body.project_year_id == said["id"], Body.state.in_(OPEN)).order_by(Body.id)
    for body in session.scalars(wanted.with_for_update(of=Body)).all():
        take(session, BODY, "dissolve", body, SYSTEM_ACTOR)
