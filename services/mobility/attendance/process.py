"""How a day is written down, and how a visit is missed or broken off (MOB-19, MOB-23, Q-37)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.mobility.attendance.model import DayAttendance
from services.mobility.visit_days.queries import days_of, has_briefing
from services.mobility.visit_programmes.model import State as ProgrammeState

HOUR = validate.Regexp(r"^([01][0-9]|2[0-3]):[0-5][0-9]$", error="hour_not_readable")


class DayAttended(Inputs):
    """When the person came and, as soon as they have gone, when they left; a day written anew is put right."""

    day = fields.Date(required=True)
    arrived_at = fields.String(required=True, validate=HOUR)
    left_at = fields.String(load_default=None, allow_none=True, validate=HOUR)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """One leaves after one came."""
        if said["left_at"] is not None and said["left_at"] < said["arrived_at"]:
            raise ValidationError("left_before_arriving", field_name="left_at")


class DayAway(Inputs):
    """On which day the person was away, and why."""

    day = fields.Date(required=True)
    reason = Text(required=True, most=1000)


class LeavingEarly(Inputs):
    """Until which day the person was there, and why they left."""

    last_day = fields.Date(required=True)
    reason = Text(required=True, most=1000)


@rule(source="MOB-23", status=409)
def visit_not_prepared(participation: Any) -> bool:
    """Visitors come when the host is prepared."""
    return participation.programme.state in {ProgrammeState.PREPARED, ProgrammeState.ONGOING}


@rule(source="MOB-23", status=409)
def visit_rules_not_accepted(participation: Any) -> bool:
    """Whoever visits has accepted the rules of the visit."""
    return participation.rules_accepted_at is not None


@rule(source="MOB-23", field="day")
def not_a_day_of_the_visit(participation: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """It is a day of the programme."""
    return inputs["day"] in days_of(session, participation.programme)


@rule(source="MOB-23", status=409)
def day_not_come(participation: Any, inputs: Mapping[str, Any]) -> bool:
    """What is written down has happened."""
    return bool(inputs["day"] <= clock.today())


@rule(source="MOB-19", status=409)
def first_day_not_briefed(participation: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The visit goes on after its first day when the host has briefed its visitors."""
    is_first_day = inputs["day"] <= _first_day(participation, session)
    return is_first_day or has_briefing(session, participation.programme)


@rule(source="SM-MOB-4", status=409)
def first_day_not_over(participation: Any, session: Session) -> bool:
    """Somebody has stayed away when the first day has ended without them."""
    return _first_day(participation, session) < clock.today()


@rule(source="Q-37", field="last_day")
def not_a_last_day(participation: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """It is a day of the programme that has come, and nothing later is written down."""
    last = inputs["last_day"]
    attended = [one.day for one in participation.attendances if one.was_there]
    return last in days_of(session, participation.programme) and max(attended, default=last) <= last <= clock.today()


def _first_day(participation: Any, session: Session) -> date:
    return min(days_of(session, participation.programme), default=participation.starts_on)


def write_day(participation: Any, inputs: Mapping[str, Any]) -> None:
    """As it was; what was written of that day before is replaced."""
    _note(participation, DayAttendance(day=inputs["day"], arrived_at=inputs["arrived_at"], left_at=inputs["left_at"]))


def write_day_away(participation: Any, inputs: Mapping[str, Any]) -> None:
    """The person was away on that day."""
    _note(participation, DayAttendance(day=inputs["day"], away_because=inputs["reason"]))


def _note(participation: Any, line: DayAttendance) -> None:
    there = next((one for one in participation.attendances if one.day == line.day), None)
    if there is None:
        participation.attendances.append(line)
        return
    there.arrived_at, there.left_at, there.away_because = line.arrived_at, line.left_at, line.away_because


def leave(participation: Any, inputs: Mapping[str, Any]) -> None:
    """From here on the visit is over for this person."""
    participation.last_day = inputs["last_day"]


OF_A_DAY = (visit_not_prepared, visit_rules_not_accepted, not_a_day_of_the_visit, day_not_come, first_day_not_briefed)
AWAY = (not_a_day_of_the_visit, day_not_come)
