"""What the area of records adds to the service: its doors, its process tables, what it hears and keeps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from chassis.evidence.model import Evidence
from chassis.retention import PHOTOGRAPHS, Keeping, files_of
from chassis.subscriptions import On, OnAll
from services.awards.records.activity_records.api import activity_records
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.process import ACTIVITY_RECORD, freeze_records
from services.awards.records.offers.api import offers
from services.awards.records.offers.process import OFFER
from services.awards.records.offers_heard.process import (
    CommunityFacts,
    JointActivityFacts,
    PracticeFacts,
    TrainingFacts,
    VisitFacts,
    offer_community,
    offer_good_practice,
    offer_joint_activity,
    offer_training,
    offer_visit,
)
from services.awards.records.record_objections.api import record_objections
from services.awards.records.record_objections.model import RecordObjection
from services.awards.records.record_objections.process import RECORD_OBJECTION
from services.awards.records.record_reports.api import project_counts, without_projects
from services.awards.records.record_times.process import YearFacts, archive_records, remind_anew
from services.awards.records.students.api import students
from services.awards.records.students.model import Student
from services.awards.records.students.process import STUDENT
from services.awards.records.teams.api import teams
from services.awards.records.teams.process import TEAM
from services.awards.records.year_programmes.api import year_programmes
from services.awards.records.year_programmes.process import YEAR_PROGRAMME
from services.awards.years.closed_schools.process import ClosedSchool
from services.awards.years.project_years.model import ProjectYear

DOORS = (
    activity_records,
    record_objections,
    teams,
    students,
    offers,
    year_programmes,
    project_counts,
    without_projects,
)
PROCESSES = (ACTIVITY_RECORD, RECORD_OBJECTION, TEAM, STUDENT, OFFER, YEAR_PROGRAMME)
LISTENS: tuple[On | OnAll, ...] = (
    On("awards.project_year.closed", reads=YearFacts, do=archive_records),
    On("awards.project_year.extended", reads=YearFacts, do=remind_anew),
    On("gateway.school.closed", reads=ClosedSchool, do=freeze_records),
    On("partnership.activity.completed", reads=JointActivityFacts, do=offer_joint_activity),
    On("training.activity.completed", reads=TrainingFacts, do=offer_training),
    On("training.mgt.completed", reads=CommunityFacts, do=offer_community),
    On("training.good_practice.published", reads=PracticeFacts, do=offer_good_practice),
    On("mobility.participation.closed", reads=VisitFacts, do=offer_visit),
)
# Class and number tell who a student was: all of it goes two years after the project year (ledger 5.1).
YEAR_ENDED = select(ProjectYear.ends_on).where(ProjectYear.id == Student.project_year_id).correlate(Student)
NOBODY: dict[str, Any] = {
    "name": "",
    "school_number": "",
    "branch_letter": "",
    "consent_on": None,
    "consent_scope": None,
}
# What shows a work may name the students who are named in it, and so may what was said of it in an objection.
NAMING = select(ProjectYear.ends_on).join(ActivityRecord).where(ActivityRecord.students.any())
OBJECTED = NAMING.where(ActivityRecord.id == RecordObjection.record_id).correlate(RecordObjection)
KEEPS: tuple[Keeping, ...] = (
    Keeping("students", Student, YEAR_ENDED.scalar_subquery(), NOBODY, years=2),
    Keeping("students", RecordObjection, OBJECTED.scalar_subquery(), {"claim": "", "answer": None}, years=2),
    files_of("students", NAMING.where(ActivityRecord.id == Evidence.thing_id), years=2),
    PHOTOGRAPHS,
)
