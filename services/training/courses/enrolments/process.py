"""Somebody takes a course module by module (PLT-06.02)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotAllowed, NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.records import RecordEntry
from chassis.schema import Inputs
from chassis.transitions import take
from services.training.applying.eligibility.process import APPLICANTS, schools_of
from services.training.courses.distance_courses.model import DistanceCourse
from services.training.courses.distance_courses.model import State as CourseState
from services.training.courses.distance_courses.queries import visible_to
from services.training.courses.enrolments.events import EnrolmentCompleted, EnrolmentStarted, ModuleFinished
from services.training.courses.enrolments.model import Enrolment, State

ALL_OF_IT = 100


class CourseNamed(Inputs):
    """Which course."""

    course = fields.UUID(required=True, metadata={"x-choices-from": "things:distance-courses"})


class ModuleNamed(Inputs):
    """Which module, by its number."""

    module = fields.Integer(required=True, validate=validate.Range(1, 100))


def start(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Enrolment:
    """For whoever asks. Raises NotFound where they may not see the course."""
    course = session.scalar(visible_to(actor).where(DistanceCourse.id == inputs["course"]))
    if course is None:
        raise NotFound
    schools = schools_of(actor)
    if not schools or actor.person is None:
        raise NotAllowed(extra={"roles": sorted(APPLICANTS)})
    return Enrolment(unit=schools[0], person=actor.person, course_id=course.id, course=course, finished=[])


def whoever_takes_it(enrolment: Enrolment) -> Iterable[UUID]:
    """Whose progress it is."""
    return (enrolment.person,)


def told_person(enrolment: Enrolment) -> list[Addressee]:
    """Whose progress it is."""
    return [Addressee(person=enrolment.person)]


@rule(source="PLT-06", status=409)
def course_not_published(enrolment: Enrolment) -> bool:
    """Only a published course is begun."""
    return enrolment.course.state is CourseState.PUBLISHED


@rule(source="PLT-06", status=409)
def already_enrolled(enrolment: Enrolment, session: Session) -> bool:
    """A course is begun once."""
    wanted = select(Enrolment.id).filter_by(course_id=enrolment.course_id, person=enrolment.person)
    return session.scalar(wanted) is None


@rule(source="PLT-06", field="module")
def no_such_module(enrolment: Enrolment, inputs: Mapping[str, Any]) -> bool:
    """It is a module of the course."""
    return inputs["module"] in {one["number"] for one in enrolment.course.modules}


@rule(source="PLT-06", status=409)
def module_already_finished(enrolment: Enrolment, inputs: Mapping[str, Any]) -> bool:
    """A module is finished once."""
    return inputs["module"] not in enrolment.finished


def finish(enrolment: Enrolment, inputs: Mapping[str, Any]) -> None:
    """One module more."""
    enrolment.finished = sorted([*enrolment.finished, inputs["module"]])


def complete_with_last(enrolment: Enrolment, session: Session) -> None:
    """With the last module the course is completed."""
    if enrolment.percent == ALL_OF_IT:
        take(session, ENROLMENT, "complete", enrolment, SYSTEM_ACTOR)


def note_completion(enrolment: Enrolment) -> None:
    """When."""
    enrolment.completed_at = clock.now()


def recorded(enrolment: Enrolment) -> list[RecordEntry]:
    """A completed course counts for its hours."""
    if enrolment.completed_at is None:
        return []
    begun, ended = (clock.day_of(one) for one in (enrolment.opened_at, enrolment.completed_at))
    return [RecordEntry(enrolment.person, "distance_course", begun, ended, enrolment.hours)]


# fmt: off
ENROLMENT = Process("enrolment", Enrolment, (
    Step(None,          "start",         APPLICANTS, State.STARTED,   EnrolmentStarted,   (course_not_published, already_enrolled), of=whoever_takes_it, takes=CourseNamed, make=start),
    Step(State.STARTED, "finish_module", APPLICANTS, SAME,            ModuleFinished,     (no_such_module, module_already_finished), of=whoever_takes_it, takes=ModuleNamed, sets=finish, then=complete_with_last, optional=True),
    Step(State.STARTED, "complete",      SYSTEM,     State.COMPLETED, EnrolmentCompleted, sets=note_completion, tells=(told_person,)),
), arrived=State.COMPLETED, enters=recorded)
# fmt: on
