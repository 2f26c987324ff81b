"""The figures of the year's report: no person and no student is in any of them (AWD-20, AWD-32, AWD-36, AWD-37)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.candidacies.model import AWARDED, Candidacy
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.model import State as RecordState
from services.awards.records.record_reports.queries import schools_without_project_records
from services.awards.years.manager_answers.model import ManagerAnswer
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.publications.model import Publication
from services.awards.years.publications.model import State as Entry
from services.awards.years.supporter_meetings.model import SupporterMeeting

ACCEPTED = (RecordState.ACCEPTED, RecordState.ARCHIVED)
COUNTED = ("manager_count", "teacher_count", "student_count", "parent_count")


def chapters_of(session: Session, project_year_id: UUID) -> list[dict[str, Any]]:
    """One for each of the four lines of work: records, schools, people of the four groups, and awards."""
    records = _records(session, project_year_id)
    awards = _awards(session, project_year_id)
    none = dict.fromkeys(("records", "accepted", "schools", *COUNTED), 0)
    return [
        {"award_area": area, **none, **records.get(area, {}), "awards": awards.get(area, 0)}
        for area in CATALOGUE.codes("award_areas")
    ]


def _records(session: Session, project_year_id: UUID) -> dict[str, dict[str, int]]:
    """A joint work counts once; people are those of accepted records."""
    accepted = ActivityRecord.state.in_(ACCEPTED)
    people = [
        func.coalesce(func.sum(getattr(ActivityRecord, name)).filter(accepted), 0).label(name) for name in COUNTED
    ]
    counted = select(
        ActivityRecord.award_area,
        func.count().label("records"),
        func.count().filter(accepted).label("accepted"),
        func.count(ActivityRecord.unit.distinct()).filter(accepted).label("schools"),
        *people,
    ).where(ActivityRecord.project_year_id == project_year_id, ActivityRecord.state != RecordState.DRAFT)
    rows = session.execute(counted.group_by(ActivityRecord.award_area)).mappings()
    return {row["award_area"]: {name: int(row[name]) for name in row if name != "award_area"} for row in rows}


def _awards(session: Session, project_year_id: UUID) -> dict[str, int]:
    """Those that everybody may know of."""
    counted = select(Candidacy.award_area, func.count()).where(
        Candidacy.project_year_id == project_year_id,
        Candidacy.state.in_(AWARDED),
        Candidacy.published_on.is_not(None),
    )
    return dict(iter(session.execute(counted.group_by(Candidacy.award_area))))


def zero_project_schools(session: Session, year: ProjectYear) -> list[dict[str, Any]]:
    """The institutions that have recorded no project work in the year (AWD-20)."""
    paths = schools_without_project_records(session, year.id, year.unit)
    known = select(KnownUnit).where(KnownUnit.path.in_(paths)).order_by(KnownUnit.path)
    return [{"unit": one.path, "name": one.name} for one in session.scalars(known)]


def beside_the_records(session: Session, project_year_id: UUID) -> list[dict[str, Any]]:
    """How many schools answered, how often the supporters met, and how much was published (AWD-35, AWD-37)."""
    logged = select(func.count()).select_from(Publication).filter_by(project_year_id=project_year_id)
    asked = {
        "answered_schools": select(func.count()).select_from(ManagerAnswer).filter_by(project_year_id=project_year_id),
        "supporter_meetings": select(func.count())
        .select_from(SupporterMeeting)
        .filter_by(project_year_id=project_year_id),
        "publications": logged.where(Publication.state == Entry.LOGGED),
    }
    return [{"figure": name, "value": session.scalar(wanted) or 0} for name, wanted in asked.items()]


def answers_of(session: Session, project_year_id: UUID) -> Sequence[ManagerAnswer]:
    """What managers answered, school by school."""
    wanted = select(ManagerAnswer).filter_by(project_year_id=project_year_id).order_by(ManagerAnswer.unit)
    return session.scalars(wanted).all()
