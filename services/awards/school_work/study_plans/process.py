"""Who prepares study plans, for whom, and who looks at how they work (AWD-15)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.records.students.model import Student
from services.awards.school_work.advisorships.model import advisors_of
from services.awards.school_work.running_years.queries import running_year
from services.awards.school_work.school_staff.queries import RECORDERS, STAFF
from services.awards.school_work.study_plans import events as told
from services.awards.school_work.study_plans.model import PlanReview, State, StudyPlan

# The years before and of the examinations at the end of each school.
GRADES = (7, 8, 11, 12)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_LESSONS = 60
# What is written of a child is not kept on the device on which it is typed.
OFF_THE_DEVICE = {"x-unkept": True}


class StudyLesson(Inputs):
    """One hour of the week: on which day, from when to when, for which subject, and what."""

    weekday = fields.String(required=True, validate=validate.OneOf(DAYS), metadata={"x-choices": "weekday"})
    begins = fields.Time(required=True)
    ends = fields.Time(required=True)
    subject = Text(required=True, most=80, metadata={"x-choices-from": "subjects"})
    topic = Text(most=200, load_default=None, allow_none=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it begins."""
        if said["ends"] <= said["begins"]:
            raise ValidationError("ends_before_it_begins", field_name="ends")


class StudyPlanText(Inputs):
    """What the student wants to reach, and the hours of the week."""

    goal = Text(required=True, most=1000, metadata=OFF_THE_DEVICE)
    lessons = fields.List(fields.Nested(StudyLesson), required=True, validate=validate.Length(min=1, max=MOST_LESSONS))


class ForStudent(Inputs):
    """For which student."""

    student = fields.UUID(required=True, metadata={"x-choices-from": "things:students"})


class NewStudyPlan(StudyPlanText, ForStudent):
    """First for whom, then what."""


class PlanLook(Inputs):
    """When the plan was looked at with the student, and how it goes."""

    reviewed_on = fields.Date(required=True)
    note = Text(required=True, most=2000, metadata=OFF_THE_DEVICE)


def prepare(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> StudyPlan:
    """At the student's school. Raises NotFound where the actor's school has no such student."""
    student = session.get(Student, inputs["student"])
    if student is None or student.unit not in actor.units(*STAFF):
        raise NotFound
    year = running_year(session, student.unit)
    plan = StudyPlan(unit=student.unit, student=student, student_id=student.id, project_year=year)
    write(plan, inputs)
    return plan


def write(plan: StudyPlan, inputs: Mapping[str, Any]) -> None:
    """What is planned from now on, in the order of the week."""
    plan.goal = inputs["goal"]
    ordered = sorted(inputs["lessons"], key=lambda one: (DAYS.index(one["weekday"]), one["begins"]))
    plan.lessons = [
        one | {"begins": one["begins"].isoformat("minutes"), "ends": one["ends"].isoformat("minutes")}
        for one in ordered
    ]


def look(plan: StudyPlan, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """One line more."""
    plan.reviews.append(PlanReview(reviewed_on=inputs["reviewed_on"], note=inputs["note"], by=actor.person))


def year_is_over(plan: StudyPlan) -> datetime | None:
    """A plan is for one project year."""
    return clock.end_of(plan.project_year.ends_on)


def cares_for_student(plan: StudyPlan, actor: Actor) -> bool:
    """The managers and the recorder of the school, and of the teachers the one who advises the student."""
    if plan.unit in actor.units(*RECORDERS):
        return True
    session = object_session(plan.student)
    return session is not None and actor.person in advisors_of(session, plan.student_id)


def _grades(plan: StudyPlan) -> list[str]:
    return [str(grade) for grade in GRADES]


@rule(source="AWD-15", field="student", names=_grades)
def grade_not_covered(plan: StudyPlan) -> bool:
    """Study plans are for the grades 7, 8, 11 and 12."""
    return plan.student.grade in GRADES


@rule(source="AWD-15", status=409)
def plan_in_use(plan: StudyPlan, session: Session) -> bool:
    """A student has one plan at a time."""
    other = select(StudyPlan.id).filter_by(student_id=plan.student_id, state=State.IN_USE)
    return session.scalar(other.limit(1)) is None


@rule(source="AWD-15", field="reviewed_on")
def reviewed_in_the_future(plan: StudyPlan, inputs: Mapping[str, Any]) -> bool:
    """A look at a plan is noted when it has been."""
    return bool(inputs["reviewed_on"] <= clock.today())


S = State
BY: dict[str, Any] = {"as_": cares_for_student}
# fmt: off
STUDY_PLAN = Process("study_plan", StudyPlan, (
    Step(None,     "prepare",       STAFF,  S.IN_USE,   told.Prepared, (grade_not_covered, plan_in_use), takes=NewStudyPlan, make=prepare, **BY),
    Step(S.IN_USE, "edit",          STAFF,  SAME,       told.Edited,   takes=StudyPlanText, sets=write, edits=True, optional=True, **BY),
    Step(S.IN_USE, "review",        STAFF,  SAME,       told.Reviewed, reviewed_in_the_future, takes=PlanLook, sets=look, optional=True, **BY),
    Step(S.IN_USE, "finish",        STAFF,  S.FINISHED, told.Finished, optional=True, **BY),
    Step(S.IN_USE, "end_with_year", SYSTEM, S.FINISHED, told.Finished, at=year_is_over),
), arrived=S.FINISHED)
# fmt: on
