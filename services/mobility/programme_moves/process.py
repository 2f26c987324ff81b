"""What another day or another host needs, and what begins anew with it (MOB-11, Q-36)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Text
from services.mobility.host_schools.model import HostSchool
from services.mobility.programme_days.process import keep_within_days
from services.mobility.programme_guides.process import forget
from services.mobility.programme_plans.process import VisitDays
from services.mobility.programme_visitors.process import ask_visitors_again
from services.mobility.stays.process import ask_anew
from services.mobility.visit_programmes.model import VisitProgramme


class ProgrammeMove(VisitDays):
    """To which days, to which host where it is another one, why, and by which approval."""

    host_school = fields.UUID(load_default=None, allow_none=True)
    reason = Text(required=True, most=2000)
    approved_on = fields.Date(required=True)
    approval_number = Text(required=True, most=60)


def move(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> None:
    """Other days; at another host nothing of what the first one prepared holds."""
    for name in ("starts_on", "ends_on", "approved_on", "approval_number"):
        setattr(programme, name, inputs[name])
    other = session.get_one(HostSchool, inputs["host_school"]) if inputs["host_school"] else None
    if other is not None and other.unit != programme.unit:
        programme.host_school, programme.unit, programme.school_name = other, other.unit, other.school_name
        programme.staff_briefed_on, programme.staff_briefing, programme.duty_notes = None, None, {}
        programme.activities[:] = []
        forget(programme)
    keep_within_days(programme, session)


def ask_everybody(programme: VisitProgramme, session: Session) -> None:
    """Whoever has a seat accepts the visit anew."""
    ask_visitors_again(programme, session)
    ask_anew(session, programme)


@rule(source="MOB-11", field="approved_on")
def approval_in_the_future(programme: VisitProgramme, inputs: Mapping[str, Any]) -> bool:
    """An approval is recorded when it has been given."""
    return bool(inputs["approved_on"] <= clock.today())


@rule(source="MOB-11", field="starts_on")
def begins_before_window_ends(programme: VisitProgramme, inputs: Mapping[str, Any]) -> bool:
    """A visit begins after the last day to apply."""
    return programme.closes_on is None or bool(inputs["starts_on"] > programme.closes_on)
