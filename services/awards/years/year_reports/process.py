"""The technical team writes the year's report, and the executive board adopts it (AWD-32, SM-AWD-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import Actor, Role
from chassis.processes import SAME, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.model import State as YearState
from services.awards.years.year_reports.document import YEAR_REPORT as PAPER
from services.awards.years.year_reports.events import Adopted, Begun, Edited
from services.awards.years.year_reports.model import CHAPTERS, State, YearReport, shown

PARTS = (*CHAPTERS, "efforts")


class ReportedYear(Inputs):
    """Of which project year."""

    project_year = fields.UUID(required=True)


class ReportChapters(Inputs):
    """What is said of each line of work, and of the managers' efforts."""

    academic = Text(load_default=None, allow_none=True)
    projects = Text(load_default=None, allow_none=True)
    innovation = Text(load_default=None, allow_none=True)
    arts_sport_culture = Text(load_default=None, allow_none=True)
    efforts = Text(load_default=None, allow_none=True)


def begin(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> YearReport:
    """Of a year of the province in whose technical team the actor sits. Raises NotFound of any other."""
    year = session.get(ProjectYear, inputs["project_year"])
    if year is None or not actor.post((Role.BIGEP_BODY_MEMBER,), year.unit, Kind.PREPARATION_TECHNICAL_TEAM):
        raise NotFound
    return YearReport(unit=year.unit, project_year_id=year.id, project_year=year, frozen={})


def write_chapters(report: YearReport, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for part in PARTS:
        setattr(report, part, inputs[part])


def freeze(report: YearReport, session: Session) -> None:
    """The figures of the day on which it is adopted stay with it."""
    report.frozen = shown(session, report)


@rule(source="AWD-32", status=409)
def report_already_begun(report: YearReport, session: Session) -> bool:
    """A year has one report."""
    same = select(YearReport.id).filter_by(project_year_id=report.project_year_id)
    return session.scalar(same) is None


@rule(source="SM-AWD-1", status=409)
def year_not_reported_yet(report: YearReport) -> bool:
    """One reports of a year in which recording is over."""
    return report.project_year.state in {YearState.EVALUATION, YearState.AWARDED}


@rule(source="SM-AWD-1", status=409)
def awards_not_decided(report: YearReport) -> bool:
    """The report is adopted when the year's awards are known."""
    return report.project_year.state is YearState.AWARDED


def unwritten(report: YearReport) -> list[str]:
    """The chapters of which nothing is said."""
    return [f"field.{part}" for part in PARTS if not getattr(report, part)]


@rule(source="AWD-32", names=unwritten)
def chapters_unwritten(report: YearReport) -> bool:
    """Each of the four lines of work has its chapter, and the managers' efforts theirs."""
    return not unwritten(report)


MEMBER = Role.BIGEP_BODY_MEMBER
S = State
# fmt: off
YEAR_REPORT = Process("year_report", YearReport, (
    Step(None,         "begin", MEMBER, S.DRAFT,   Begun,   (report_already_begun, year_not_reported_yet), of=to.technical_team, takes=ReportedYear, make=begin),
    Step(S.DRAFT,      "edit",  MEMBER, SAME,      Edited,  of=to.technical_team, takes=ReportChapters, sets=write_chapters, edits=True, optional=True),
    Decision(S.DRAFT,  "adopt", MEMBER, S.ADOPTED, Adopted, (awards_not_decided, chapters_unwritten), of=to.executive_board, sets=freeze, issues=PAPER, tells=(to.all_bodies, to.principals_of_the_province)),
), arrived=S.ADOPTED)
# fmt: on
