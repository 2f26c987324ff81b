"""Who enters a student, and what a parent's consent changes (PRV-11, PRV-12, Q-46)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict, NotAllowed
from chassis.evidence.model import take_photos_back
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.awards.records.activity_records.model import ActivityRecord, RecordStudent
from services.awards.records.activity_records.process import ACTIVITY_RECORD
from services.awards.records.record_texts.process import WRITERS
from services.awards.records.students import events as told
from services.awards.records.students.model import State, Student
from services.awards.years.project_years.queries import year_at


class StudentContent(Inputs):
    """Name, class and school number; there is no field for anything else (PRV-11, PRV-13)."""

    name = Text(required=True, most=120, metadata={"x-unkept": True})
    grade = fields.Integer(strict=True, required=True, validate=validate.Range(0, 12))
    branch_letter = Text(required=True, most=10)
    school_number = Text(required=True, most=20, metadata={"x-unkept": True})


class ParentsConsent(Inputs):
    """Since when a parent agrees, and to what."""

    consent_on = fields.Date(required=True)
    consent_scope = Text(required=True, most=500)


def register(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Student:
    """The entry lies at the school of whoever makes it. Raises Conflict where no project year runs."""
    unit = next(iter(actor.units(*WRITERS)), None)
    if unit is None:
        raise NotAllowed(extra={"roles": sorted(WRITERS)})
    year = year_at(session, unit)
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    return Student(unit=unit, project_year_id=year.id, **inputs)


def write(student: Student, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name, said in inputs.items():
        setattr(student, name, said)


def withdraw(student: Student) -> None:
    """Nothing holds that was agreed to before."""
    student.consent_on = student.consent_scope = None
    student.withdrawn_at = clock.now()


def unname(student: Student, session: Session) -> None:
    """The student stands in no work any more, nor on its photos; whoever wrote it looks at what else is there (PRV-12)."""
    named = select(ActivityRecord).join(RecordStudent).where(RecordStudent.student_id == student.id)
    locked = named.order_by(ActivityRecord.id).with_for_update(of=ActivityRecord)
    for record in session.scalars(locked).unique().all():
        record.students = [one for one in record.students if one.student_id != student.id]
        take_photos_back(session, record.id)
        take(session, ACTIVITY_RECORD, "unname", record, SYSTEM_ACTOR)


@rule(source="PRV-12", field="consent_on")
def consent_in_the_future(student: Student, inputs: Mapping[str, Any]) -> bool:
    """A consent is recorded when it has been given."""
    return bool(inputs["consent_on"] <= clock.today())


S = State
# fmt: off
STUDENT = Process("student", Student, (
    Step(None,                        "register",         WRITERS, S.REGISTERED, told.Registered, takes=StudentContent, make=register),
    Step(tuple(S),                    "edit",             WRITERS, SAME,         told.Edited,     takes=StudentContent, sets=write, edits=True, optional=True),
    Step((S.REGISTERED, S.WITHDRAWN), "consent",          WRITERS, S.CONSENTED,  told.Consented,  consent_in_the_future, takes=ParentsConsent, sets=write, optional=True),
    Step(S.CONSENTED,                 "withdraw_consent", WRITERS, S.WITHDRAWN,  told.ConsentWithdrawn, sets=withdraw, then=unname, optional=True),
))
# fmt: on
