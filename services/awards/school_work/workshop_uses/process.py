"""How a workshop's use is logged, and when it counts as idle (AWD-28, SM-AWD-5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from marshmallow import fields, validate

from chassis import clock
from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.school_work.workshop_uses.model import WorkshopUse

# The ledger's number is proposed.
IDLE_AFTER = timedelta(days=60)
MOST_SESSIONS, MOST_STUDENTS = 50, 5000
LEAST_HOURS, MOST_HOURS = 0.25, 24


class UsedOn(Inputs):
    """On which day, in how many sessions, by how many students, for how long, and what for."""

    day = fields.Date(required=True)
    sessions = fields.Integer(required=True, validate=validate.Range(1, MOST_SESSIONS))
    students = fields.Integer(required=True, validate=validate.Range(1, MOST_STUDENTS))
    hours = fields.Float(required=True, validate=validate.Range(LEAST_HOURS, MOST_HOURS))
    purpose = Text(most=300, load_default=None, allow_none=True)


class MistakenUse(Inputs):
    """Which line is wrong, and why."""

    use = fields.UUID(required=True, metadata={"x-choices-from": "of:uses.id"})
    reason = Text(required=True, most=500)


def log(workshop: Any, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """One line more."""
    workshop.uses.append(WorkshopUse(by=actor.person, **inputs))
    workshop.last_used_on = max(inputs["day"], workshop.last_used_on or inputs["day"])


def strike(workshop: Any, inputs: Mapping[str, Any]) -> None:
    """One line fewer."""
    workshop.uses[:] = [one for one in workshop.uses if one.id != inputs["use"]]
    workshop.last_used_on = max((one.day for one in workshop.uses), default=None)


def idle_at(workshop: Any) -> datetime | None:
    """The day after the last of sixty without use."""
    known = [day for day in (workshop.followed_since, workshop.last_used_on) if day]
    return clock.start_of(max(known) + IDLE_AFTER + timedelta(days=1)) if known else None


@rule(source="AWD-28", field="day")
def used_in_the_future(workshop: Any, inputs: Mapping[str, Any]) -> bool:
    """A use is logged when it has been."""
    return bool(inputs["day"] <= clock.today())


@rule(source="AWD-28", field="day")
def used_before_opening(workshop: Any, inputs: Mapping[str, Any]) -> bool:
    """A workshop is used from the day it opens."""
    return bool(workshop.opened_on and workshop.opened_on <= inputs["day"])


@rule(source="SM-AWD-5", field="day")
def used_too_long_ago(workshop: Any, inputs: Mapping[str, Any]) -> bool:
    """An idle workshop is in use again by what was done in it in the last sixty days."""
    return bool(inputs["day"] >= clock.today() - IDLE_AFTER)


@rule(source="AWD-28", field="use")
def no_such_use(workshop: Any, inputs: Mapping[str, Any]) -> bool:
    """It stands in the log."""
    return any(one.id == inputs["use"] for one in workshop.uses)
