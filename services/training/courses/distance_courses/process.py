"""Who writes and publishes courses (PLT-06)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SAME, Process, Step
from chassis.schema import Inputs, Text
from services.training.courses.distance_courses.events import (
    CourseDrafted,
    CourseEdited,
    CoursePublished,
    CourseRetired,
)
from services.training.courses.distance_courses.model import DistanceCourse, State
from services.training.planning.activities.model import Approach

KEEPERS = (Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)
MOST_MODULES = 100


class CourseModuleText(Inputs):
    """One part of a course."""

    name = Text(required=True, most=200)
    text = Text(required=True, most=20_000)
    link = Text(most=500, load_default=None, allow_none=True, checks=[validate.URL(schemes={"https"})])


class CourseText(Inputs):
    """What is taught, and in which parts."""

    name = Text(required=True, most=200)
    summary = Text(required=True, most=2000)
    hours = fields.Integer(required=True, validate=validate.Range(1, 400))
    modules = fields.List(
        fields.Nested(CourseModuleText), required=True, validate=validate.Length(min=1, max=MOST_MODULES)
    )


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> DistanceCourse:
    """The ministry’s, or the province’s whose officer writes it."""
    unit = next(iter(actor.units(*KEEPERS)), ROOT)
    approach = Approach.CENTRAL_TRAINING if unit == ROOT else Approach.LOCAL_TRAINING
    course = DistanceCourse(unit=unit, approach=approach)
    write(course, inputs)
    return course


def write(course: DistanceCourse, inputs: Mapping[str, Any]) -> None:
    """What is said of it."""
    course.name, course.summary, course.hours = inputs["name"], inputs["summary"], inputs["hours"]
    course.modules = [{"number": number, **one} for number, one in enumerate(inputs["modules"], start=1)]


def keeper(course: DistanceCourse) -> Iterable[str]:
    """The province keeps its own courses."""
    return () if course.unit == ROOT else (course.unit,)


def ministry(course: DistanceCourse) -> Iterable[str]:
    """The ministry keeps those for everybody."""
    return (ROOT,) if course.unit == ROOT else ()


def note_publication(course: DistanceCourse) -> None:
    """Since when it may be taken."""
    course.published_at = clock.now()


def _kept(state: State, action: str, to: Any, event: Any, **said: Any) -> tuple[Step, Step]:
    """The same row for the province and for the ministry, each for its own."""
    return (
        Step(state, action, Role.PROVINCE_OFFICER, to, event, of=keeper, **said),
        Step(state, action, Role.OYGGM_OFFICER, to, event, of=ministry, **said),
    )


# fmt: off
DISTANCE_COURSE = Process("distance_course", DistanceCourse, (
    Step(None, "draft", KEEPERS, State.DRAFT, CourseDrafted, takes=CourseText, make=draft),
    *_kept(State.DRAFT,     "edit",    SAME,            CourseEdited, takes=CourseText, sets=write, edits=True, optional=True),
    *_kept(State.DRAFT,     "publish", State.PUBLISHED, CoursePublished, sets=note_publication),
    *_kept(State.PUBLISHED, "retire",  State.RETIRED,   CourseRetired, optional=True),
), arrived=State.PUBLISHED)
# fmt: on
