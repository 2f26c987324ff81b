"""What the host plans for each day of a visit (MOB-18)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.programme_days.model import ProgrammeActivity
from services.mobility.visit_days.queries import days_of
from services.mobility.visit_programmes.model import State, VisitProgramme

KINDS = CATALOGUE.codes("activity_kinds")
MOST_ACTIVITIES = 300


class PlannedActivity(Inputs):
    """What is done on a day, of which kind, when and where."""

    day = fields.Date(required=True)
    activity_kind = fields.String(
        required=True, validate=validate.OneOf(KINDS), metadata={"x-choices": "activity_kinds"}
    )
    name = Text(required=True, most=200)
    begins = fields.Time(load_default=None, allow_none=True)
    ends = fields.Time(load_default=None, allow_none=True)
    place = Text(most=200, load_default=None, allow_none=True)
    description = Text(load_default=None, allow_none=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it begins."""
        if said["ends"] and (said["begins"] is None or said["ends"] <= said["begins"]):
            raise ValidationError("ends_before_it_begins", field_name="ends")


class RemovedActivity(Inputs):
    """Which one does not take place."""

    activity = fields.UUID(required=True, metadata={"x-choices-from": "of:days.activities.id"})


def plan(programme: VisitProgramme, inputs: Mapping[str, Any]) -> None:
    """One activity more."""
    said = {name: inputs[name] for name in ("day", "name", "begins", "ends", "place", "description")}
    programme.activities.append(ProgrammeActivity(kind=inputs["activity_kind"], **said))


def remove(programme: VisitProgramme, inputs: Mapping[str, Any]) -> None:
    """One fewer."""
    programme.activities.remove(_the_one(programme, inputs))  # type: ignore[arg-type]  # the rule has found it


def keep_within_days(programme: VisitProgramme, session: Session) -> None:
    """What was planned for a day that is none of the visit any more is planned anew."""
    days = set(days_of(session, programme))
    programme.activities[:] = [one for one in programme.activities if one.day in days]


def days_without_activity(session: Session, programme: VisitProgramme) -> list[date]:
    """The days for which nothing is planned yet."""
    planned = {one.day for one in programme.activities}
    return [day for day in days_of(session, programme) if day not in planned]


def _the_one(programme: VisitProgramme, inputs: Mapping[str, Any]) -> ProgrammeActivity | None:
    return next((one for one in programme.activities if one.id == inputs["activity"]), None)


@rule(source="MOB-18", field="day")
def not_a_programme_day(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Something is planned for a day of the visit: no weekend and no holiday is one."""
    return inputs["day"] in days_of(session, programme)


@rule(source="MOB-18", status=409)
def day_plan_is_full(programme: VisitProgramme) -> bool:
    """More than a visit can hold is planned."""
    return len(programme.activities) < MOST_ACTIVITIES


@rule(source="MOB-18", field="activity")
def no_such_activity(programme: VisitProgramme, inputs: Mapping[str, Any]) -> bool:
    """It stands in the plan."""
    return _the_one(programme, inputs) is not None


@rule(source="MOB-18", status=409)
def day_left_empty(programme: VisitProgramme, inputs: Mapping[str, Any]) -> bool:
    """Once the host is prepared, something is planned for each day."""
    gone = _the_one(programme, inputs)
    if gone is None or programme.state not in {State.PREPARED, State.ONGOING}:
        return True
    return any(one.day == gone.day and one is not gone for one in programme.activities)
