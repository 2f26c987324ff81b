"""What the area of schools' own work adds to the service: doors, process tables, what it hears and what it keeps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ScalarSelect, select

from chassis.retention import Keeping
from chassis.subscriptions import On
from services.awards.school_work.achievement_factors.api import achievement_factors
from services.awards.school_work.achievement_factors.process import ACHIEVEMENT_FACTOR
from services.awards.school_work.advisorships.api import advisorships
from services.awards.school_work.advisorships.model import AdvisorNote, Advisorship
from services.awards.school_work.advisorships.process import ADVISORSHIP, PersonGone, let_advisor_go
from services.awards.school_work.exhibitions.api import exhibitions
from services.awards.school_work.exhibitions.process import EXHIBITION
from services.awards.school_work.missing_exhibitions.api import missing_exhibitions
from services.awards.school_work.public_events.api import public_events
from services.awards.school_work.public_events.process import PUBLIC_EVENT
from services.awards.school_work.student_counts.api import student_counts
from services.awards.school_work.study_plans.api import study_plans
from services.awards.school_work.study_plans.model import PlanReview, StudyPlan
from services.awards.school_work.study_plans.process import STUDY_PLAN
from services.awards.school_work.support_courses.api import support_courses
from services.awards.school_work.support_courses.process import SUPPORT_COURSE
from services.awards.school_work.unadvised_students.api import unadvised_students
from services.awards.school_work.workshop_reports.api import workshop_reports
from services.awards.school_work.workshop_supports.api import workshop_supports
from services.awards.school_work.workshop_supports.model import PERSON, WorkshopSupport
from services.awards.school_work.workshop_supports.process import WORKSHOP_SUPPORT
from services.awards.school_work.workshops.api import workshops
from services.awards.school_work.workshops.process import WORKSHOP, freeze_workshops
from services.awards.years.closed_schools.process import ClosedSchool
from services.awards.years.project_years.model import ProjectYear

DOORS = (
    advisorships,
    unadvised_students,
    study_plans,
    support_courses,
    student_counts,
    achievement_factors,
    workshops,
    workshop_supports,
    workshop_reports,
    exhibitions,
    missing_exhibitions,
    public_events,
)
PROCESSES = (
    ADVISORSHIP,
    STUDY_PLAN,
    SUPPORT_COURSE,
    ACHIEVEMENT_FACTOR,
    WORKSHOP,
    WORKSHOP_SUPPORT,
    EXHIBITION,
    PUBLIC_EVENT,
)
LISTENS = (
    On("gateway.person.moved", reads=PersonGone, do=let_advisor_go),
    On("gateway.person.left", reads=PersonGone, do=let_advisor_go),
    On("gateway.school.closed", reads=ClosedSchool, do=freeze_workshops),
)


def _year_ended(model: type[Any], of: type[Any], named: Any) -> ScalarSelect[Any]:
    """The last day of the school year to which a row, or the thing it is part of, belongs."""
    wanted = select(ProjectYear.ends_on).join(of, of.project_year_id == ProjectYear.id).where(of.id == named)
    return wanted.correlate(model).scalar_subquery()


def _plan_year_ended() -> ScalarSelect[Any]:
    wanted = select(ProjectYear.ends_on).where(ProjectYear.id == StudyPlan.project_year_id)
    return wanted.correlate(StudyPlan).scalar_subquery()


IS_PERSON = WorkshopSupport.supporter_kind == PERSON
# What is kept of students, a year longer than its school year; how many there were stays (PRV-11, PRV-14).
KEEPS = (
    Keeping(
        "advisor_notes",
        AdvisorNote,
        _year_ended(AdvisorNote, Advisorship, AdvisorNote.advisorship_id),
        {"note": ""},
        years=1,
    ),
    Keeping("study_plans", StudyPlan, _plan_year_ended(), {"goal": "", "lessons": []}, years=1),
    Keeping(
        "study_plans", PlanReview, _year_ended(PlanReview, StudyPlan, PlanReview.study_plan_id), {"note": ""}, years=1
    ),
    Keeping(
        "supporter_contacts",
        WorkshopSupport,
        WorkshopSupport.received_on,
        {"contact_person": None, "contact": None},
        years=5,
    ),
    Keeping("donor_names", WorkshopSupport, WorkshopSupport.received_on, {"supporter": None}, years=5, only=IS_PERSON),
)
