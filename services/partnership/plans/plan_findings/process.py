"""A plan answers every finding of last year's report before it can be agreed (PAR-42, Q-58)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.reports.evaluation_reports.model import EvaluationReport, Finding
from services.partnership.years.cycles.model import Cycle, first_day_of


class Answer(StrEnum):
    """What becomes of a finding."""

    CARRIED = "carried_into_plan"
    NOT_CARRIED = "not_carried"


class FindingAnswer(Inputs):
    """A finding is carried into the plan, or it is not and the reason is given."""

    finding = fields.UUID(required=True, metadata={"x-choices-from": "of:findings.finding"})
    answer = fields.Enum(Answer, by_value=True, required=True)
    reason = Text(load_default=None, allow_none=True)

    @validates_schema
    def reason_is_given(self, said: dict[str, Any], **_: Any) -> None:
        """What is not carried needs a reason."""
        if said["answer"] is Answer.NOT_CARRIED and not said["reason"]:
            raise ValidationError("required", field_name="reason")


class FindingAnswers(Inputs):
    """What becomes of last year's findings; others stay as they were answered."""

    answers = fields.List(fields.Nested(FindingAnswer), required=True, validate=validate.Length(min=1, max=100))


def last_years_report(session: Session, plan: ActionPlan) -> EvaluationReport | None:
    """The report of the school year before the plan's."""
    wanted = select(EvaluationReport).filter_by(partnership_id=plan.partnership_id, school_year=year_before(plan))
    return session.scalar(wanted)


def year_before(plan: ActionPlan) -> str:
    """The school year before the plan's."""
    begins_on = first_day_of(plan.school_year)
    return clock.school_year_of(begins_on.replace(year=begins_on.year - 1))


def findings_for(session: Session, plan: ActionPlan) -> list[dict[str, Any]]:
    """Last year's findings, each with what this plan makes of it."""
    report = last_years_report(session, plan)
    nothing = {"answer": None, "reason": None}
    return [
        {"finding": one.id, "text": one.text, **plan.findings_answered.get(str(one.id), nothing)}
        for one in (report.findings if report else ())
    ]


def has_findings(plan: ActionPlan) -> bool:
    """Whether last year's report found anything that this plan can still answer."""
    session = object_session(plan)
    return session is not None and plan.laid_aside_at is None and bool(findings_for(session, plan))


@rule(source="PAR-42", field="answers")
def finding_of_another_report(plan: ActionPlan, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Only findings of last year's report are answered, each once."""
    report = last_years_report(session, plan)
    known: list[Finding] = report.findings if report else []
    named = [one["finding"] for one in inputs["answers"]]
    return set(named) <= {one.id for one in known} and len(named) == len(set(named))


def answer(plan: ActionPlan, inputs: Mapping[str, Any]) -> None:
    """What was said of each."""
    said = {str(one["finding"]): {"answer": one["answer"], "reason": one["reason"]} for one in inputs["answers"]}
    plan.findings_answered = plan.findings_answered | said


@rule(source="PAR-42")
def report_missing(plan: ActionPlan, session: Session) -> bool:
    """From the second year on last year's report has been sent."""
    year = {"partnership_id": plan.partnership_id, "school_year": year_before(plan)}
    if session.scalar(select(Cycle.id).filter_by(**year)) is None:
        return True
    report = last_years_report(session, plan)
    return report is not None and report.first_submitted_at is not None


@rule(source="PAR-42")
def finding_unanswered(plan: ActionPlan, session: Session) -> bool:
    """Every finding of last year is carried into the plan, or it is said why not."""
    return all(one["answer"] for one in findings_for(session, plan))
