"""Who has a stand, what takes place when, how many came, and who outside was told (AWD-34, NTF-55)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import unit_of
from chassis.identity import covers
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.catalogue.model import CATALOGUE
from services.awards.school_work.event_programmes.model import OutsideNotice, Stand, TimetableEntry, VisitorCount

GROUPS = ("students", "teachers", "managers", "parents", "guests")
MOST_STANDS, MOST_ENTRIES, MOST_VISITORS = 500, 300, 1_000_000


class NewStand(Inputs):
    """Which stand, of which school or of whom else, and what is shown there."""

    number = Text(required=True, most=20)
    school = Text(most=200, load_default=None, allow_none=True, metadata={"x-choices-from": "schools"})
    holder = Text(most=200, load_default=None, allow_none=True)
    subject = Text(required=True, most=300)

    @validates_schema
    def is_somebodys(self, said: dict[str, Any], **_: Any) -> None:
        """A school, or somebody who is named."""
        if not (said["school"] or said["holder"]):
            raise ValidationError("stand_of_nobody", field_name="holder")


class RemovedStand(Inputs):
    """Which stand there will not be."""

    stand = fields.UUID(required=True, metadata={"x-choices-from": "of:stands.id"})


class NewTimetableEntry(Inputs):
    """On which day, from when to when, what, and where."""

    day = fields.Date(required=True)
    begins = fields.Time(required=True)
    ends = fields.Time(load_default=None, allow_none=True)
    name = Text(required=True, most=200)
    place = Text(most=200, load_default=None, allow_none=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it begins."""
        if said["ends"] and said["ends"] <= said["begins"]:
            raise ValidationError("ends_before_it_begins", field_name="ends")


class RemovedTimetableEntry(Inputs):
    """What does not take place."""

    entry = fields.UUID(required=True, metadata={"x-choices-from": "of:timetable.id"})


class VisitorsCame(Inputs):
    """How many of a group came on a day; what was counted before is counted anew."""

    day = fields.Date(required=True)
    visitors = fields.String(required=True, validate=validate.OneOf(GROUPS), metadata={"x-choices": "visitors"})
    number = fields.Integer(required=True, validate=validate.Range(0, MOST_VISITORS))


class OutsideTold(Inputs):
    """Who was told, when, and how."""

    told = fields.String(
        required=True,
        validate=validate.OneOf(CATALOGUE.codes("outside_audiences")),
        metadata={"x-choices": "outside_audiences"},
    )
    told_on = fields.Date(required=True)
    how = Text(required=True, most=500)


def add_stand(event: Any, session: Session, inputs: Mapping[str, Any]) -> None:
    """Under the school's name where it is a school's."""
    known = unit_of(session, inputs["school"]) if inputs["school"] else None
    said = dict(inputs) | {"holder": inputs["holder"] or (known.name if known else inputs["school"])}
    event.stands.append(Stand(**said))


def remove_stand(event: Any, inputs: Mapping[str, Any]) -> None:
    """One fewer."""
    event.stands[:] = [one for one in event.stands if one.id != inputs["stand"]]


def add_entry(event: Any, inputs: Mapping[str, Any]) -> None:
    """One more."""
    event.timetable.append(TimetableEntry(**inputs))


def remove_entry(event: Any, inputs: Mapping[str, Any]) -> None:
    """One fewer."""
    event.timetable[:] = [one for one in event.timetable if one.id != inputs["entry"]]


def count_visitors(event: Any, inputs: Mapping[str, Any]) -> None:
    """Anew where that group of that day was counted before."""
    for one in event.visitor_counts:
        if (one.day, one.visitors) == (inputs["day"], inputs["visitors"]):
            one.number = inputs["number"]
            return
    event.visitor_counts.append(VisitorCount(**inputs))


def note_told(event: Any, inputs: Mapping[str, Any]) -> None:
    """One line more."""
    event.outside_notices.append(OutsideNotice(**inputs))


def _is_a_day_of(event: Any, day: date) -> bool:
    return bool(event.starts_on <= day <= event.ends_on)


@rule(source="SM-AWD-6", field="school")
def not_a_school_of_the_province(event: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Where a school is named, it is one of the province."""
    if inputs["school"] is None:
        return True
    return covers(event.unit, inputs["school"]) and unit_of(session, inputs["school"]) is not None


@rule(source="SM-AWD-6", field="number", status=409)
def stand_taken(event: Any, inputs: Mapping[str, Any]) -> bool:
    """Nobody else has this stand."""
    return len(event.stands) < MOST_STANDS and all(one.number != inputs["number"] for one in event.stands)


@rule(source="SM-AWD-6", field="stand")
def no_such_stand(event: Any, inputs: Mapping[str, Any]) -> bool:
    """There is such a stand."""
    return any(one.id == inputs["stand"] for one in event.stands)


@rule(source="SM-AWD-6", status=409)
def timetable_is_full(event: Any) -> bool:
    """More than an event can hold is planned."""
    return len(event.timetable) < MOST_ENTRIES


@rule(source="SM-AWD-6", field="day")
def not_a_day_of_the_event(event: Any, inputs: Mapping[str, Any]) -> bool:
    """It is one of the days of the event."""
    return _is_a_day_of(event, inputs["day"])


@rule(source="SM-AWD-6", field="entry")
def no_such_entry(event: Any, inputs: Mapping[str, Any]) -> bool:
    """It stands in the timetable."""
    return any(one.id == inputs["entry"] for one in event.timetable)


@rule(source="SM-AWD-6", field="day")
def counted_in_the_future(event: Any, inputs: Mapping[str, Any]) -> bool:
    """Visitors are counted when they have come."""
    return bool(inputs["day"] <= clock.today())


@rule(source="NTF-55", field="told_on")
def told_in_the_future(event: Any, inputs: Mapping[str, Any]) -> bool:
    """It is noted when they have been told."""
    return bool(inputs["told_on"] <= clock.today())
