"""What the programme of visits tells of its visitors and their days; nobody is asked (Q-21)."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from chassis.schema import Facts
from services.training.applying.visits_heard.model import VisitSeat


class VisitorFacts(Facts):
    """`mobility.participation.missed` and `.cancelled`: whose visit, and which."""

    programme_id = fields.UUID(required=True)
    person = fields.UUID(required=True)


class DaysFacts(VisitorFacts):
    """`mobility.participation.rules_asked`: the visit takes place on these days now."""

    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)


class ExpectedFacts(DaysFacts):
    """`mobility.participation.created`."""

    host_unit = fields.String(required=True)


class LeftFacts(VisitorFacts):
    """`mobility.participation.left_early`."""

    last_day = fields.Date(required=True)


def keep_visit(session: Session, facts: dict[str, Any]) -> None:
    """Somebody is expected on these days."""
    known = {name: facts[name] for name in ("person", "host_unit", "starts_on", "ends_on")}
    session.merge(VisitSeat(visit=facts["programme_id"], **known))


def move_visit(session: Session, facts: dict[str, Any]) -> None:
    """They are expected on other days."""
    _change(session, facts, {"starts_on": facts["starts_on"], "ends_on": facts["ends_on"]})


def shorten_visit(session: Session, facts: dict[str, Any]) -> None:
    """They have left, and are free from the next day on."""
    _change(session, facts, {"ends_on": facts["last_day"]})


def forget_visit(session: Session, facts: dict[str, Any]) -> None:
    """They are not expected any more."""
    mine = (VisitSeat.visit == facts["programme_id"], VisitSeat.person == facts["person"])
    session.execute(delete(VisitSeat).where(*mine))


def _change(session: Session, facts: dict[str, Any], said: dict[str, Any]) -> None:
    mine = (VisitSeat.visit == facts["programme_id"], VisitSeat.person == facts["person"])
    session.execute(update(VisitSeat).where(*mine).values(said))
