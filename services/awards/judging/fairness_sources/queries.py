"""Works, candidacies and awards by school, and every score that counts; read once for a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.identity import PROVINCE, cut
from services.awards.judging.candidacies.model import AWARDED, Candidacy
from services.awards.judging.fairness_reports.model import Size
from services.awards.judging.juror_effects.process import Given
from services.awards.judging.scores.model import Score
from services.awards.records.activity_records.model import TAKEN_UP, ActivityRecord
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.criteria_sets.model import CriteriaSet, Criterion
from services.awards.years.project_years.model import ProjectYear

# By how many people serve there (proposed).
LARGEST_SMALL, LARGEST_MEDIUM = 15, 40


@dataclass(frozen=True)
class Stand:
    """Where a candidacy stands by its scores as they are."""

    id: UUID
    award_area: str
    recipient_group: str
    mean: float
    first_mean: float
    scorers: int


def works_by_school(session: Session, year: ProjectYear) -> Mapping[str, int]:
    """Accepted records; a joint one at the school where it lies, once."""
    wanted = (ActivityRecord.project_year_id == year.id, ActivityRecord.state.in_(TAKEN_UP))
    return _by_school(session, ActivityRecord, *wanted)


def nominees_by_school(session: Session, year: ProjectYear) -> Mapping[str, int]:
    """Candidacies, however they ended."""
    return _by_school(session, Candidacy, Candidacy.project_year_id == year.id)


def winners_by_school(session: Session, year: ProjectYear) -> Mapping[str, int]:
    """Awards that are published: what is sealed is counted nowhere."""
    return _by_school(session, Candidacy, Candidacy.project_year_id == year.id, Candidacy.state.in_(AWARDED))


def _by_school(session: Session, model: Any, *conditions: Any) -> Mapping[str, int]:
    counted = select(model.unit, func.count()).where(*conditions).group_by(model.unit)
    return dict(iter(session.execute(counted)))


def levels_of(session: Session, year: ProjectYear) -> Mapping[str, str]:
    """The level of each school, as its commission has it."""
    wanted = select(Body.unit, Body.level).where(
        Body.project_year_id == year.id, Body.kind == Kind.SCHOOL_PROJECT_COMMISSION, Body.level.is_not(None)
    )
    return {unit: level for unit, level in session.execute(wanted) if level}


def sizes_of(session: Session, year: ProjectYear) -> Mapping[str, Size]:
    """The size of each school of which the directory's copy knows who serves there."""
    below = KnownPerson.unit.startswith(f"{cut(year.unit, PROVINCE)}/", autoescape=True)
    counted = select(KnownPerson.unit, func.count()).where(below).group_by(KnownPerson.unit)
    return {unit: _size(number) for unit, number in session.execute(counted) if unit}


def _size(number: int) -> Size:
    if number <= LARGEST_SMALL:
        return Size.SMALL
    return Size.MEDIUM if number <= LARGEST_MEDIUM else Size.LARGE


def most_by_area(session: Session, year: ProjectYear) -> Mapping[str, int]:
    """The most that can be reached in each award area."""
    wanted = (
        select(CriteriaSet.award_area, func.sum(Criterion.maximum * Criterion.weight))
        .join(Criterion)
        .where(CriteriaSet.project_year_id == year.id)
        .group_by(CriteriaSet.award_area)
    )
    return {area: int(most) for area, most in session.execute(wanted)}


def scores_of(session: Session, year: ProjectYear) -> Sequence[Given]:
    """Every score that counts, in hundredths of the most of its area."""
    most = most_by_area(session, year)
    wanted = (
        select(Score.juror, Score.candidacy_id, Score.total, Candidacy.award_area)
        .join(Candidacy, Candidacy.id == Score.candidacy_id)
        .where(Candidacy.project_year_id == year.id, Candidacy.mean.is_not(None), Score.total.is_not(None))
    )
    return [
        Given(juror, candidacy, 100 * (total or 0) / most[area])
        for juror, candidacy, total, area in session.execute(wanted)
    ]


def stands_of(session: Session, year: ProjectYear) -> Sequence[Stand]:
    """Every candidacy that is scored, best first within its area and group."""
    order = (Candidacy.award_area, Candidacy.recipient_group, Candidacy.mean.desc(), Candidacy.first_mean.desc())
    names = ("id", "award_area", "recipient_group", "mean", "first_mean", "scorers")
    wanted = select(*(getattr(Candidacy, name) for name in names)).where(
        Candidacy.project_year_id == year.id, Candidacy.mean.is_not(None)
    )
    return [Stand(*row) for row in session.execute(wanted.order_by(*order, Candidacy.id.desc()))]
