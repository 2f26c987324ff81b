"""What is kept when a report is passed on, and that its plan is closed when it is accepted (PAR-27, SM-PAR-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Post
from chassis.transitions import take
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.action_plans.process import EXECUTION
from services.partnership.reports.evaluation_reports.model import EvaluationReport, ReportHop
from services.partnership.reports.report_contents.schema import ReportContentSchema
from services.partnership.reviewing.reviews.process import keeping


def hop_of(report: EvaluationReport, **said: Any) -> ReportHop:
    """A hop of this report, with the report and its figures as they were then."""
    return ReportHop(report_id=report.id, content=ReportContentSchema().dump(report), **said)


keep_hop = keeping(hop_of)


def lock_plan(report: EvaluationReport, session: Session) -> ActionPlan:
    """The plan's row: an agreement and a value or an activity that is just entered never cross."""
    return session.get_one(ActionPlan, report.plan_id, with_for_update=True, populate_existing=True)


def close_plan(report: EvaluationReport, session: Session, actor: Actor, post: Post, inputs: Mapping[str, Any]) -> None:
    """The year is over: its plan is carried out."""
    keep_hop(report, session, actor, post, inputs)
    take(session, EXECUTION, "close", lock_plan(report, session), SYSTEM_ACTOR)
