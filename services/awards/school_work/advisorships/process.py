"""Who gives students an advisor teacher, and who writes down how they get on (AWD-14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Facts, Inputs, Text
from chassis.transitions import create, take
from services.awards.records.students.model import Student
from services.awards.school_work.advisorships import events as told
from services.awards.school_work.advisorships.model import AdvisorNote, Advisorship, State, advisors_of
from services.awards.school_work.running_years.queries import running_year
from services.awards.school_work.school_staff.queries import RECORDERS, TEACHERS, managers, name_of, teaches_at

# What is written of a child is not kept on the device on which it is typed.
OFF_THE_DEVICE = {"x-unkept": True}


class NewAdvisor(Inputs):
    """Which teacher."""

    advisor = fields.UUID(required=True, metadata={"x-choices-from": "people"})


class OfStudent(Inputs):
    """Which student."""

    student = fields.UUID(required=True, metadata={"x-choices-from": "things:students"})


class AdvisorAssignment(NewAdvisor, OfStudent):
    """First which student, then which teacher."""


class FollowUpNote(Inputs):
    """When the advisor met the student, and how the student gets on."""

    held_on = fields.Date(required=True)
    note = Text(required=True, most=2000, metadata=OFF_THE_DEVICE)


class AdvisingEnd(Inputs):
    """Why the advising ends."""

    reason = Text(required=True, most=500)


class PersonGone(Facts):
    """Who serves somewhere else now, or nowhere."""

    id = fields.UUID(required=True)
    unit = fields.String(load_default=None, allow_none=True)


def assign(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Advisorship:
    """At the student's school. Raises NotFound where the actor's school has no such student."""
    student = session.get(Student, inputs["student"])
    if student is None or student.unit not in actor.units(*RECORDERS):
        raise NotFound
    return _advised_by(session, student, inputs["advisor"])


def take_over(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Advisorship:
    """The same student, by another teacher."""
    return _advised_by(session, inputs["student"], inputs["advisor"])


def _advised_by(session: Session, student: Student, advisor: UUID) -> Advisorship:
    return Advisorship(
        unit=student.unit,
        student=student,
        student_id=student.id,
        project_year=running_year(session, student.unit),
        advisor=advisor,
        advisor_name=name_of(session, advisor),
        starts_on=clock.today(),
    )


def note(advisorship: Advisorship, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """One line more."""
    advisorship.notes.append(AdvisorNote(held_on=inputs["held_on"], note=inputs["note"], by=actor.person))


def end(advisorship: Advisorship) -> None:
    """From today on."""
    advisorship.ends_on = clock.today()


def hand_over(advisorship: Advisorship, session: Session, inputs: Mapping[str, Any]) -> None:
    """The other teacher begins as this one ends."""
    said = {"student": advisorship.student, "advisor": inputs["advisor"]}
    create(session, ADVISORSHIP, "take_over", SYSTEM_ACTOR, said)


def let_advisor_go(session: Session, facts: Mapping[str, Any]) -> None:
    """A teacher left a school: nobody advises from elsewhere."""
    theirs = select(Advisorship).filter_by(advisor=facts["id"], state=State.ACTIVE).order_by(Advisorship.id)
    for one in session.scalars(theirs.with_for_update(of=Advisorship)).all():
        if one.unit != facts["unit"]:
            take(session, ADVISORSHIP, "lose_advisor", one, SYSTEM_ACTOR)


def year_is_over(advisorship: Advisorship) -> datetime | None:
    """An advisor is assigned for one project year."""
    return clock.end_of(advisorship.project_year.ends_on)


def advisor(advisorship: Advisorship) -> Iterable[UUID]:
    """Who advises."""
    return (advisorship.advisor,)


def the_advisor(advisorship: Advisorship) -> list[Addressee]:
    """Who advises."""
    return [Addressee(person=advisorship.advisor)]


@rule(source="AWD-14", field="advisor")
def advisor_not_a_teacher_here(advisorship: Advisorship, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The advisor is a teacher of the student's school."""
    return teaches_at(session, inputs["advisor"], advisorship.unit)


@rule(source="AWD-14", status=409)
def already_advised(advisorship: Advisorship, session: Session) -> bool:
    """A student has one advisor teacher at a time."""
    return not advisors_of(session, advisorship.student_id)


@rule(source="AWD-14", field="advisor")
def advises_already(advisorship: Advisorship, inputs: Mapping[str, Any]) -> bool:
    """Another teacher takes over, not the same one."""
    return bool(inputs["advisor"] != advisorship.advisor)


@rule(source="AWD-14", field="held_on")
def followed_up_in_the_future(advisorship: Advisorship, inputs: Mapping[str, Any]) -> bool:
    """A meeting with the student is noted when it has been."""
    return bool(inputs["held_on"] <= clock.today())


S = State
FOLLOWED: dict[str, Any] = {"takes": FollowUpNote, "sets": note, "optional": True}
# fmt: off
ADVISORSHIP = Process("advisorship", Advisorship, (
    Step(None,     "assign",        RECORDERS, S.ACTIVE, told.Assigned,    (advisor_not_a_teacher_here, already_advised), takes=AdvisorAssignment, make=assign, tells=(the_advisor,)),
    Step(None,     "take_over",     SYSTEM,    S.ACTIVE, told.Assigned,    make=take_over, tells=(the_advisor,)),
    Step(S.ACTIVE, "follow_up",     TEACHERS,  SAME,     told.FollowedUp,  followed_up_in_the_future, of=advisor, **FOLLOWED),
    Step(S.ACTIVE, "follow_up",     RECORDERS, SAME,     told.FollowedUp,  followed_up_in_the_future, **FOLLOWED),
    Step(S.ACTIVE, "replace",       RECORDERS, S.ENDED,  told.Replaced,    (advisor_not_a_teacher_here, advises_already), takes=NewAdvisor, sets=end, then=hand_over, tells=(the_advisor,), optional=True),
    Step(S.ACTIVE, "end",           RECORDERS, S.ENDED,  told.Ended,       takes=AdvisingEnd, sets=end, tells=(the_advisor,), optional=True),
    Step(S.ACTIVE, "lose_advisor",  SYSTEM,    S.ENDED,  told.AdvisorLost, sets=end, tells=(managers,), optional=True),
    Step(S.ACTIVE, "end_with_year", SYSTEM,    S.ENDED,  told.Ended,       at=year_is_over, sets=end),
), arrived=S.ENDED)
# fmt: on
