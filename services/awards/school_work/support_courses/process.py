"""Who opens support courses, for which grades, and what they achieved (AWD-16)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.school_work.running_years.queries import own_school, running_year
from services.awards.school_work.school_staff.queries import RECORDERS
from services.awards.school_work.support_courses import events as told
from services.awards.school_work.support_courses.model import State, SupportCourse

# The last grades of lower and upper secondary school.
GRADES = (8, 12)
LOWEST_GRADE, HIGHEST_GRADE = 1, 12
MOST_HOURS, MOST_STUDENTS, HIGHEST_VALUE = 40, 5000, 1000
ACHIEVEMENT: dict[str, Any] = {"validate": validate.Range(0, HIGHEST_VALUE)}


class CoursePlan(Inputs):
    """What is to be raised, in how many hours, for how many, and where they stand."""

    aim = Text(required=True, most=1000)
    weekly_hours = fields.Integer(required=True, validate=validate.Range(1, MOST_HOURS))
    students = fields.Integer(required=True, validate=validate.Range(1, MOST_STUDENTS))
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    measure = Text(required=True, most=120)
    achievement_start = fields.Float(required=True, **ACHIEVEMENT)
    achievement_target = fields.Float(load_default=None, allow_none=True, **ACHIEVEMENT)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """A course ends on the day it begins, or later."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_begins", field_name="ends_on")


class OfGrade(Inputs):
    """Which grade, in which subject."""

    grade = fields.Integer(required=True, validate=validate.Range(LOWEST_GRADE, HIGHEST_GRADE))
    subject = Text(required=True, most=80, metadata={"x-choices-from": "subjects"})


class NewSupportCourse(CoursePlan, OfGrade):
    """First of which grade and subject, then what is planned."""


class CourseResult(Inputs):
    """Where the students stand at the end."""

    achievement_end = fields.Float(required=True, **ACHIEVEMENT)
    measured_on = fields.Date(required=True)


class CourseCancellation(Inputs):
    """Why it does not go on."""

    reason = Text(required=True, most=1000)


def open_course(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SupportCourse:
    """At the actor's own school."""
    unit = own_school(actor, *RECORDERS)
    course = SupportCourse(unit=unit, project_year=running_year(session, unit))
    write(course, inputs)
    return course


def write(course: SupportCourse, inputs: Mapping[str, Any]) -> None:
    """What is planned from now on."""
    for name, said in inputs.items():
        setattr(course, name, said)


def _grades(course: SupportCourse) -> list[str]:
    return [str(grade) for grade in GRADES]


@rule(source="AWD-16", field="grade", names=_grades)
def grade_not_covered(course: SupportCourse) -> bool:
    """Support courses are for the grades 8 and 12."""
    return course.grade in GRADES


@rule(source="AWD-16", status=409)
def course_exists(course: SupportCourse, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A school has one record for each grade and subject of a year."""
    same = select(SupportCourse.id).filter_by(
        unit=course.unit, project_year_id=course.project_year.id, grade=inputs["grade"], subject=inputs["subject"]
    )
    return session.scalar(same.where(SupportCourse.state != State.CANCELLED).limit(1)) is None


@rule(source="AWD-16", field="measured_on")
def measured_in_the_future(course: SupportCourse, inputs: Mapping[str, Any]) -> bool:
    """A value is entered when it has been measured, and after the course has begun."""
    return bool(course.starts_on <= inputs["measured_on"] <= clock.today())


S = State
# fmt: off
SUPPORT_COURSE = Process("support_course", SupportCourse, (
    Step(None,      "open",     RECORDERS, S.RUNNING,   told.Opened,    (grade_not_covered, course_exists), takes=NewSupportCourse, make=open_course),
    Step(S.RUNNING, "edit",     RECORDERS, SAME,        told.Edited,    takes=CoursePlan, sets=write, edits=True, optional=True),
    Step(S.RUNNING, "complete", RECORDERS, S.COMPLETED, told.Completed, measured_in_the_future, takes=CourseResult, sets=write),
    Step(S.RUNNING, "cancel",   RECORDERS, S.CANCELLED, told.Cancelled, takes=CourseCancellation, optional=True),
), arrived=S.COMPLETED)
# fmt: on
