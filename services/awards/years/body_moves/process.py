"""Whoever serves somewhere else leaves the body; with its year, or its school, each body ends (SM-AWD-2, Q-47, Q-48)."""

from __future__ import annotations

from collections.abc import Sequence

from marshmallow import fields
from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import covers
from chassis.schema import Facts
from chassis.subscriptions import Facts as Said
from chassis.transitions import take
from services.awards.years.bodies.model import Body, BodyMember, Kind, State
from services.awards.years.bodies.process import BODY
from services.awards.years.closed_schools.process import is_closed
from services.awards.years.schools.queries import LEVEL_OF_KIND

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
    _dissolve(session, Body.project_year_id == said["id"])


def dissolve_commission(session: Session, said: Said) -> None:
    """The school is closed: nobody decides for it any more."""
    if is_closed(session, said["path"]):
        _dissolve(session, Body.unit == said["path"])


def _dissolve(session: Session, of_these: ColumnElement[bool]) -> None:
    wanted = select(Body).where(of_these, Body.state.in_(OPEN)).order_by(Body.id)
    for body in session.scalars(wanted.with_for_update(of=Body)).all():
        take(session, BODY, "dissolve", body, SYSTEM_ACTOR)


def follow_kind(session: Session, said: Sequence[Said]) -> None:
    """A school that is of another kind now has its commission at the level of that kind (AWD-10)."""
    for one in said:
        level = LEVEL_OF_KIND.get(one["kind"])
        theirs = (Body.unit == one["path"], Body.kind == Kind.SCHOOL_PROJECT_COMMISSION, Body.state.in_(OPEN))
        if level:
            changed = update(Body).where(*theirs, Body.level != level).values(level=level)
            session.execute(changed, execution_options={"synchronize_session": False})
