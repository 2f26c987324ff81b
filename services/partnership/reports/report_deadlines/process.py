"""OGM sets by when the reports of a school year are due, instead of 30 June (Q-12)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reports.report_deadlines.events import Moved, Set
from services.partnership.reports.report_deadlines.model import ReportDeadline, State
from services.partnership.years.cycles.model import Cycle, first_day_of

# A report is begun in May, and the school year ends with August.
FIRST_MONTH = 5


class LastDay(Inputs):
    """Which day."""

    due_on = fields.Date(required=True)


class LastDayOfYear(LastDay):
    """Which day, and of which school year."""

    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))


def set_day(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ReportDeadline:
    """The last day of a year for which none was set."""
    return ReportDeadline(unit=ROOT, school_year=inputs["school_year"], due_on=inputs["due_on"])


def move_day(deadline: ReportDeadline, inputs: Mapping[str, Any]) -> None:
    """Another day."""
    deadline.due_on = inputs["due_on"]


@rule(source="Q-12", status=409)
def report_deadline_already_set(deadline: ReportDeadline, session: Session) -> bool:
    """A school year has one last day; another one is a move."""
    return session.scalar(select(ReportDeadline.id).filter_by(school_year=deadline.school_year)) is None


@rule(source="Q-12", field="due_on")
def deadline_day_is_past(deadline: ReportDeadline, inputs: Mapping[str, Any]) -> bool:
    """Nobody is late by a day that is set afterwards."""
    return bool(inputs["due_on"] >= clock.today())


@rule(source="Q-12", field="due_on")
def deadline_not_of_the_year(deadline: ReportDeadline, inputs: Mapping[str, Any]) -> bool:
    """It lies between May, when reports are begun, and the end of the school year."""
    ends = first_day_of(deadline.school_year)
    year = ends.year + 1
    return bool(date(year, FIRST_MONTH, 1) <= inputs["due_on"] < ends.replace(year=year))


def move_deadlines(deadline: ReportDeadline, session: Session) -> None:
    """It holds for every report of the year that was never sent; the clock tells their schools one by one."""
    year, due_at = deadline.school_year, deadline.due_at
    session.flush()
    cycles = update(Cycle).where(Cycle.school_year == year)
    session.execute(cycles.values(report_due_at=due_at, report_missed_at=None))
    never_sent = update(EvaluationReport).where(
        EvaluationReport.school_year == year,
        EvaluationReport.first_submitted_at.is_(None),
        EvaluationReport.laid_aside_at.is_(None),
        EvaluationReport.due_at != due_at,
    )
    now = clock.now()
    session.execute(never_sent.values(due_at=due_at, missed_at=None, due_moved_at=now, next_at=now))
    of_year = select(Cycle.partnership_id).where(Cycle.school_year == year)
    looked_at = update(Partnership).where(Partnership.state == PartnershipState.ACTIVE, Partnership.id.in_(of_year))
    session.execute(looked_at.values(next_at=now))


def is_moved(report: EvaluationReport) -> datetime | None:
    """Since when both schools are to be told of another last day."""
    return report.due_moved_at


def note_moved(report: EvaluationReport) -> None:
    """They were told."""
    report.due_moved_at = None


OGM = Role.OGM_OFFICER
RULES = (deadline_day_is_past, deadline_not_of_the_year)
# fmt: off
REPORT_DEADLINE = Process("report_deadline", ReportDeadline, (
    Step(None,      "set",  OGM, State.SET, Set,   (report_deadline_already_set, *RULES), takes=LastDayOfYear, make=set_day, then=move_deadlines),
    Step(State.SET, "move", OGM, SAME,      Moved, RULES, takes=LastDay, sets=move_day, then=move_deadlines, optional=True),
), arrived=State.SET)
# fmt: on
