"""Who plans, announces and holds fairs, ceremonies and exhibitions (SM-AWD-6, AWD-34)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.evidence.rows import takes_evidence
from chassis.identity import PROVINCE, Actor, Role, level_of
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import all_bodies, officer_or_executive_board, principals_of_the_province
from services.awards.catalogue.model import CATALOGUE
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.model import State as Recorded
from services.awards.school_work.event_programmes import process as parts
from services.awards.school_work.public_events import events as told
from services.awards.school_work.public_events.model import STILL_TO_COME, EventKind, PublicEvent, State
from services.awards.school_work.running_years.queries import running_year
from services.awards.years.outside_contacts.queries import told_outside

ORGANISERS = (Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER)
WRITTEN = ("name", "mode", "starts_on", "ends_on", "begins", "place", "address", "description")
MOST_RECORDS, MOST_PARTICIPANTS, LONGEST = 1000, 1_000_000, 30


class EventText(Inputs):
    """What it is called, how, when and where it takes place."""

    name = Text(required=True, most=200)
    mode = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("event_modes")), metadata={"x-choices": "event_modes"}
    )
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    begins = fields.Time(load_default=None, allow_none=True)
    place = Text(most=200, load_default=None, allow_none=True)
    address = Text(most=2000, checks=[validate.URL(schemes={"http", "https"})], load_default=None, allow_none=True)
    description = Text(load_default=None, allow_none=True)

    @validates_schema
    def can_be_visited(self, said: dict[str, Any], **_: Any) -> None:
        """It ends on the day it begins or later, and there is a place, or an address where it is online."""
        if not 0 <= (said["ends_on"] - said["starts_on"]).days <= LONGEST:
            raise ValidationError("ends_before_it_begins", field_name="ends_on")
        needed = "address" if said["mode"] == "online" else "place"
        if not said[needed]:
            raise ValidationError(f"{needed}_required", field_name=needed)


class OfKind(Inputs):
    """A fair, a ceremony or an exhibition."""

    kind = fields.Enum(EventKind, by_value=True, required=True, metadata={"x-choices": "event_kinds"})


class EventPlan(EventText, OfKind):
    """First of which kind, and then all else."""


class EventMove(EventText):
    """What holds instead, and why."""

    reason = Text(required=True, most=1000)


class EventResult(Inputs):
    """How many took part, and which records were shown."""

    participants = fields.Integer(required=True, validate=validate.Range(1, MOST_PARTICIPANTS))
    records = fields.List(
        fields.UUID(metadata={"x-choices-from": "things:activity-records"}),
        load_default=list,
        validate=validate.Length(max=MOST_RECORDS),
    )


class EventCancellation(Inputs):
    """Why it does not take place."""

    reason = Text(required=True, most=1000)


def plan(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PublicEvent:
    """Of the actor's own province. Raises NotFound where there is none."""
    unit = next((one for one in actor.units(*ORGANISERS) if level_of(one) == PROVINCE), None)
    if unit is None:
        raise NotFound
    event = PublicEvent(unit=unit, project_year=running_year(session, unit), kind=inputs["kind"])
    write(event, inputs)
    return event


def write(event: PublicEvent, inputs: Mapping[str, Any]) -> None:
    """What is planned from now on."""
    for name in WRITTEN:
        setattr(event, name, inputs[name])


def note_result(event: PublicEvent, inputs: Mapping[str, Any]) -> None:
    """Each record once."""
    event.participants = inputs["participants"]
    event.records = [str(one) for one in dict.fromkeys(inputs["records"])]


@rule(source="SM-AWD-6", field="starts_on")
def event_in_the_past(event: PublicEvent, inputs: Mapping[str, Any]) -> bool:
    """An event is planned before it begins."""
    return bool(inputs["starts_on"] >= clock.today())


@rule(source="SM-AWD-6", status=409)
def event_not_begun(event: PublicEvent) -> bool:
    """What is held has begun."""
    return event.starts_on <= clock.today()


@rule(source="SM-AWD-6", field="records")
def no_record_shown(event: PublicEvent, inputs: Mapping[str, Any]) -> bool:
    """Something was shown, except at the ceremony, where awards are handed over."""
    return bool(inputs["records"]) or event.kind is EventKind.AWARD_CEREMONY


@rule(source="SM-AWD-6", field="records")
def record_not_accepted(event: PublicEvent, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What is shown was accepted in this project year."""
    asked = set(inputs["records"])
    accepted = select(ActivityRecord.id).where(
        ActivityRecord.id.in_(asked),
        ActivityRecord.project_year_id == event.project_year_id,
        ActivityRecord.state == Recorded.ACCEPTED,
    )
    return set(session.scalars(accepted)) == asked


S = State
BY: dict[str, Any] = {"of": officer_or_executive_board}
PART: dict[str, Any] = BY | {"optional": True}
EVERYBODY_HEARS: dict[str, Any] = {"tells": (principals_of_the_province, all_bodies, told_outside)}
STAND_RULES = (parts.not_a_school_of_the_province, parts.stand_taken)
# fmt: off
PUBLIC_EVENT = Process("public_event", PublicEvent, (
    Step(None,          "plan",            ORGANISERS, S.PLANNED,   told.Planned,         event_in_the_past, takes=EventPlan, make=plan, **BY),
    Step(S.PLANNED,     "edit",            ORGANISERS, SAME,        told.Edited,          event_in_the_past, takes=EventText, sets=write, edits=True, **PART),
    Step(S.PLANNED,     "announce",        ORGANISERS, S.ANNOUNCED, told.Announced,       **BY, **EVERYBODY_HEARS),
    Step(S.ANNOUNCED,   "move",            ORGANISERS, SAME,        told.Moved,           event_in_the_past, takes=EventMove, sets=write, **PART, **EVERYBODY_HEARS),
    Step(STILL_TO_COME, "add_stand",       ORGANISERS, SAME,        told.StandAdded,      STAND_RULES, takes=parts.NewStand, sets=parts.add_stand, **PART),
    Step(STILL_TO_COME, "remove_stand",    ORGANISERS, SAME,        told.StandRemoved,    parts.no_such_stand, takes=parts.RemovedStand, sets=parts.remove_stand, **PART),
    Step(STILL_TO_COME, "add_entry",       ORGANISERS, SAME,        told.EntryAdded,      (parts.timetable_is_full, parts.not_a_day_of_the_event), takes=parts.NewTimetableEntry, sets=parts.add_entry, **PART),
    Step(STILL_TO_COME, "remove_entry",    ORGANISERS, SAME,        told.EntryRemoved,    parts.no_such_entry, takes=parts.RemovedTimetableEntry, sets=parts.remove_entry, **PART),
    Step(S.ANNOUNCED,   "tell_outside",    ORGANISERS, SAME,        told.OutsideTold,     parts.told_in_the_future, takes=parts.OutsideTold, sets=parts.note_told, **PART),
    Step((S.ANNOUNCED, S.HELD), "count_visitors", ORGANISERS, SAME, told.VisitorsCounted, (parts.not_a_day_of_the_event, parts.counted_in_the_future), takes=parts.VisitorsCame, sets=parts.count_visitors, **PART),
    Step(S.ANNOUNCED,   "hold",            ORGANISERS, S.HELD,      told.Held,            (event_not_begun, no_record_shown, record_not_accepted), takes=EventResult, sets=note_result, **BY),
    Step(STILL_TO_COME, "cancel",          ORGANISERS, S.CANCELLED, told.Cancelled,       takes=EventCancellation, **PART, **EVERYBODY_HEARS),
    *takes_evidence("awards.public_event", (S.ANNOUNCED, S.HELD), ORGANISERS, of=officer_or_executive_board),
), arrived=S.HELD)
# fmt: on
