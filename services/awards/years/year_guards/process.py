"""What has to be there before a project year is opened, evaluated, awarded and closed (SM-AWD-1, AWD-33, AWD-34)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.awards.queries import areas_without_decision
from services.awards.school_work.public_events.queries import held
from services.awards.years.bodies.model import OF_PROVINCE, Body
from services.awards.years.bodies.model import State as BodyState
from services.awards.years.criteria_sets.model import CriteriaSet
from services.awards.years.criteria_sets.model import State as CriteriaState
from services.awards.years.project_years.model import ProjectYear, State
from services.awards.years.year_reports.model import State as ReportState
from services.awards.years.year_reports.model import YearReport

# Every project year has at least one of each (AWD-34).
EVENTS = ("fair", "award_ceremony")


@rule(source="AWD-33")
def update_note_missing(year: ProjectYear) -> bool:
    """Before a year opens, the technical team has noted what has changed."""
    return bool(year.update_note)


def areas_unpublished(year: ProjectYear, session: Session) -> list[str]:
    """The award areas whose criteria nobody can read yet."""
    published = select(CriteriaSet.award_area).filter_by(project_year_id=year.id, state=CriteriaState.PUBLISHED)
    there = set(session.scalars(published))
    return [f"choice.award_areas.{area}" for area in CATALOGUE.codes("award_areas") if area not in there]


@rule(source="AWD-06", names=areas_unpublished)
def criteria_unpublished(year: ProjectYear, session: Session) -> bool:
    """The criteria of all four areas are published before anybody records."""
    return not areas_unpublished(year, session)


def bodies_unformed(year: ProjectYear, session: Session) -> list[str]:
    """The province's bodies that are not in office."""
    there = set(session.scalars(select(Body.kind).filter_by(project_year_id=year.id, state=BodyState.ACTIVE)))
    return [f"choice.bodies.{kind}" for kind in OF_PROVINCE if kind not in there]


@rule(source="AWD-09", names=bodies_unformed)
def province_bodies_missing(year: ProjectYear, session: Session) -> bool:
    """The three bodies of the province are in office."""
    return not bodies_unformed(year, session)


@rule(source="SM-AWD-1", status=409)
def earlier_year_not_closed(year: ProjectYear, session: Session) -> bool:
    """A province records in one project year at a time; one that never got beyond its preparation is none."""
    running = (State.OPEN, State.EVALUATION, State.AWARDED)
    other = select(ProjectYear.id).where(ProjectYear.unit == year.unit, ProjectYear.state.in_(running))
    return session.scalar(other.limit(1)) is None


@rule(source="Q-42")
def recording_not_over(year: ProjectYear) -> bool:
    """What schools still record is not evaluated yet."""
    return clock.today() >= year.records_until


@rule(source="SM-AWD-1", names=lambda year, session: _areas(areas_without_decision(session, year.id)))
def areas_undecided(year: ProjectYear, session: Session) -> bool:
    """In each of the four areas there is a decision, or no award with a reason."""
    return not areas_without_decision(session, year.id)


def _areas(codes: list[str]) -> list[str]:
    return [f"choice.award_areas.{code}" for code in codes]


def events_missing(year: ProjectYear, session: Session) -> list[str]:
    """Which of them was not held."""
    return [f"held.{kind}" for kind in EVENTS if not held(session, year.id, kind)]


@rule(source="AWD-34", names=events_missing)
def fair_or_ceremony_missing(year: ProjectYear, session: Session) -> bool:
    """A year has had a fair and an award ceremony."""
    return not events_missing(year, session)


@rule(source="AWD-32")
def year_report_missing(year: ProjectYear, session: Session) -> bool:
    """The year's report is adopted."""
    adopted = select(YearReport.id).filter_by(project_year_id=year.id, state=ReportState.ADOPTED)
    return session.scalar(adopted) is not None


@rule(source="Q-42", field="until")
def day_not_later(year: ProjectYear, inputs: Mapping[str, Any]) -> bool:
    """Nobody has fewer days than were announced."""
    last = year.records_until if year.state is State.OPEN else year.scores_until
    return bool(last < inputs["until"])


@rule(source="Q-42", field="until")
def day_beyond(year: ProjectYear, inputs: Mapping[str, Any]) -> bool:
    """One records before one scores, and both within the year."""
    last = year.scores_until if year.state is State.OPEN else year.ends_on
    return bool(inputs["until"] < last or (year.state is State.EVALUATION and inputs["until"] == last))
