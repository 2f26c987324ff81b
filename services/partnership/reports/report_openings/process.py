"""When a report may be begun, and with what it opens (SM-PAR-6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import rule
from services.partnership.catalogue.model import OUTCOMES
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import check_office
from services.partnership.plans.action_plans.model import ActionPlan, Execution
from services.partnership.reports.evaluation_reports.model import EvaluationReport, Outcome
from services.partnership.years.cycles.model import Cycle

# A report is begun from this day of the year in which the school year ends.
FIRST_MONTH, FIRST_DAY = 5, 1


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EvaluationReport:
    """It opens with the plan's objectives, the values that were measured, and the eleven outcomes to be answered."""
    partnership = partnership_of(session, actor, inputs["partnership"], locked=True)
    check_office(session, partnership.id, actor)
    year = {"partnership_id": partnership.id, "school_year": inputs["school_year"]}
    plan = session.scalar(select(ActionPlan).filter_by(**year))
    cycle = session.scalar(select(Cycle).filter_by(**year))
    if plan is None or cycle is None:
        raise NotFound
    report = EvaluationReport(
        **year,
        unit=partnership.group_one,
        group_two=partnership.group_two,
        plan_id=plan.id,
        schools_named=partnership.title()["tr"],
        due_at=cycle.report_due_at,
        missed_at=cycle.report_missed_at,
        opened_at=clock.now(),
    )
    report.outcomes = [Outcome(code=code, position=position) for position, code in enumerate(OUTCOMES)]
    return report


@rule(source="SM-PAR-6", status=409)
def plan_not_carried_out(report: EvaluationReport, session: Session) -> bool:
    """Only a plan that is carried out is reported on."""
    return session.get_one(ActionPlan, report.plan_id).execution_state is Execution.IN_PROGRESS


@rule(source="SM-PAR-6")
def report_too_early(report: EvaluationReport) -> bool:
    """A report is begun in May at the earliest."""
    return clock.today() >= first_day(report.school_year)


@rule(source="SM-PAR-6", status=409)
def report_already_drafted(report: EvaluationReport, session: Session) -> bool:
    """A partnership has one report for a school year."""
    wanted = select(EvaluationReport.id).filter_by(partnership_id=report.partnership_id, school_year=report.school_year)
    return session.scalar(wanted) is None


def first_day(school_year: str) -> date:
    """1 May of the school year."""
    return date(int(school_year[5:]), FIRST_MONTH, FIRST_DAY)
