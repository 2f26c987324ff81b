"""The principal notes what was done for each of the eight duties (TRN-02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.needs.half_years.model import HalfYear
from services.training.needs.half_years.queries import half_year_of
from services.training.school_management.duty_checklists.events import Begun, Noted
from services.training.school_management.duty_checklists.model import DUTIES, DutyChecklist, State


class DutyDone(Inputs):
    """Which duty, on which day, and what shows it."""

    duty = fields.String(required=True, validate=validate.OneOf(DUTIES), metadata={"x-choices": "principal_duties"})
    noted_on = fields.Date(required=True)
    note = Text(required=True)


def begin(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> DutyChecklist:
    """For the half-year that runs. Raises Conflict in the holidays."""
    schools = actor.units(Role.PRINCIPAL)
    if not schools:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    half = half_year_of(session, clock.today())
    if half is None:
        raise Conflict("no_half_year_now", source="TRN-02")
    return DutyChecklist(unit=schools[0], half_year=half[0], notes=[], filled=0)


def note(checklist: DutyChecklist, inputs: Mapping[str, Any]) -> None:
    """One note a duty: a later one takes the place of the earlier."""
    others = [one for one in checklist.notes if one["duty"] != inputs["duty"]]
    said = {"duty": inputs["duty"], "noted_on": inputs["noted_on"].isoformat(), "note": inputs["note"]}
    checklist.notes = sorted([*others, said], key=lambda one: DUTIES.index(one["duty"]))
    checklist.filled = len(checklist.notes)


@rule(source="TRN-02", status=409)
def checklist_already_begun(checklist: DutyChecklist, session: Session) -> bool:
    """A school has one checklist in a half-year."""
    same = {"unit": checklist.unit, "half_year": checklist.half_year}
    return session.scalar(select(DutyChecklist.id).filter_by(**same)) is None


@rule(source="TRN-02", field="noted_on")
def note_not_of_the_half_year(checklist: DutyChecklist, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What is noted was done since the half-year began, and not in the future."""
    half = session.scalar(select(HalfYear).filter_by(half_year=checklist.half_year))
    began_on = half.starts_on if half else inputs["noted_on"]
    return bool(began_on <= inputs["noted_on"] <= clock.today())


PRINCIPAL = Role.PRINCIPAL
# fmt: off
DUTY_CHECKLIST = Process("duty_checklist", DutyChecklist, (
    Step(None,       "begin", PRINCIPAL, State.OPEN, Begun, checklist_already_begun, make=begin),
    Step(State.OPEN, "note",  PRINCIPAL, SAME,       Noted, note_not_of_the_half_year, takes=DutyDone, sets=note, optional=True),
), arrived=State.OPEN)
# fmt: on
