"""Who objects to what became of a record, until when, and which body answers (Q-44)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.errors import Conflict, NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import Addressee, At, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.awards import audience as to
from services.awards.records.activity_records.model import SENT_BACK, ActivityRecord
from services.awards.records.activity_records.model import State as Record
from services.awards.records.activity_records.process import ACTIVITY_RECORD
from services.awards.records.record_objections import events as told
from services.awards.records.record_objections.model import RecordObjection, State
from services.awards.records.record_parts import process as parts
from services.awards.records.record_times.process import year_is_decided

BODY, PRINCIPAL = Role.BIGEP_BODY_MEMBER, Role.PRINCIPAL
DAYS_TO_OBJECT, DAYS_TO_ANSWER = 5, 10
# Whose decision it was, by where the record lay: the body above that one answers.
ABOVE = {
    Record.SUBMITTED: to.district_board,
    Record.SCHOOL_VERIFIED: to.monitoring_board,
    Record.DISTRICT_REVIEWED: to.executive_board,
}


class RecordClaim(Inputs):
    """To what became of which record, and why."""

    record = fields.UUID(required=True, metadata={"x-choices-from": "things:activity-records"})
    claim = Text(required=True, most=4000)


class RecordAnswer(Inputs):
    """What the body answers, with its reason."""

    answer = Text(required=True, most=4000)


def file_it(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> RecordObjection:
    """It lies at the record's school. Raises NotFound for a record of another, Conflict for one not sent back."""
    mine = ActivityRecord.unit.in_(actor.units(PRINCIPAL))
    record = session.scalar(select(ActivityRecord).where(ActivityRecord.id == inputs["record"], mine))
    if record is None:
        raise NotFound
    if record.state not in SENT_BACK or not record.sent_back_from or not record.sent_back_on:
        raise Conflict("record_not_sent_back", source="Q-44")
    answered = working_days_after(session, clock.today(), DAYS_TO_ANSWER)
    return RecordObjection(
        unit=record.unit,
        record_id=record.id,
        record=record,
        held_in=record.sent_back_from,
        sent_back_on=record.sent_back_on,
        answer_by=clock.end_of(answered),
    )


def note_claim(objection: RecordObjection, inputs: Mapping[str, Any]) -> None:
    """Why, in the principal's words."""
    objection.claim = inputs["claim"]


def next_body(objection: RecordObjection) -> list[At]:
    """The one above the body that decided."""
    return ABOVE[objection.held_in](objection)


def answer_until(objection: RecordObjection) -> datetime:
    """Ten working days after it was filed."""
    return objection.answer_by


def write_answer(objection: RecordObjection, inputs: Mapping[str, Any]) -> None:
    """The reason, which is shown with it."""
    objection.answer = inputs["answer"]


def lift(objection: RecordObjection, session: Session) -> None:
    """The record goes on as if the body below had passed it."""
    locked = select(ActivityRecord).filter_by(id=objection.record_id).with_for_update(of=ActivityRecord)
    record = session.scalars(locked.execution_options(populate_existing=True)).unique().one()
    take(session, ACTIVITY_RECORD, "lift", record, SYSTEM_ACTOR)


def the_author(objection: RecordObjection) -> list[Addressee]:
    """Who wrote the record."""
    return parts.the_author(objection.record)


@rule(source="Q-44", status=409)
def record_objection_too_late(objection: RecordObjection, session: Session) -> bool:
    """Within five working days of the return or rejection."""
    return clock.today() <= working_days_after(session, objection.sent_back_on, DAYS_TO_OBJECT)


@rule(source="SM-AWD-3", status=409)
def record_went_on(objection: RecordObjection) -> bool:
    """The author has not sent it again meanwhile."""
    return objection.record.state in SENT_BACK


@rule(source="SM-AWD-1", status=409)
def objection_after_decision(objection: RecordObjection) -> bool:
    """Records are taken up until the year's awards are decided."""
    return year_is_decided(objection.record)


S = State
ANSWER: dict[str, Any] = {
    "of": next_body,
    "takes": RecordAnswer,
    "sets": write_answer,
    "tells": (the_author, to.principal),
}
# fmt: off
RECORD_OBJECTION = Process("record_objection", RecordObjection, (
    Step(None,        "file",    PRINCIPAL, S.FILED,     told.Filed,     record_objection_too_late, takes=RecordClaim, make=file_it, sets=note_claim),
    Decision(S.FILED, "uphold",  BODY,      S.UPHELD,    told.Upheld,    (objection_after_decision, record_went_on), then=lift, due=answer_until, **ANSWER),
    Decision(S.FILED, "dismiss", BODY,      S.DISMISSED, told.Dismissed, due=answer_until, optional=True, **ANSWER),
))
# fmt: on
