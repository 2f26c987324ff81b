"""The figures from which a principal judges the outputs of a half-year, a function each (TRN-42)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from services.training.needs.discussions.model import Discussion
from services.training.needs.need_cycles.model import Decision, NeedCycle, NeedTopic
from services.training.needs.need_statements.model import NeedStatement
from services.training.needs.need_statements.model import State as StatementState
from services.training.own_development.individual_plans.model import IndividualPlan, PlannedNeed
from services.training.own_development.individual_plans.model import State as PlanState
from services.training.school_management.duty_checklists.model import DutyChecklist

Counted = Callable[[str, str], Select[Any]]


def needs_stated(school: str, half_year: str) -> Select[Any]:
    """How many have said what they need."""
    of_school = {"unit": school, "half_year": half_year, "state": StatementState.SUBMITTED}
    return select(func.count()).select_from(NeedStatement).filter_by(**of_school)


def discussions_held(school: str, half_year: str) -> Select[Any]:
    """How many zümre and class teachers' boards have discussed the needs."""
    cycles = select(NeedCycle.id).filter_by(unit=school, half_year=half_year)
    return select(func.count()).select_from(Discussion).where(Discussion.cycle_id.in_(cycles))


def topics_accepted(school: str, half_year: str) -> Select[Any]:
    """How many topics the teachers' board has accepted."""
    cycles = select(NeedCycle.id).filter_by(unit=school, half_year=half_year)
    accepted = (NeedTopic.cycle_id.in_(cycles), NeedTopic.decision == Decision.ACCEPTED)
    return select(func.count()).select_from(NeedTopic).where(*accepted)


def plans_submitted(school: str, half_year: str) -> Select[Any]:
    """How many individual plans of the school year were passed to management."""
    of_year = {"unit": school, "school_year": half_year.partition("/")[0], "state": PlanState.SUBMITTED}
    return select(func.count()).select_from(IndividualPlan).filter_by(**of_year)


def planned_needs_met(school: str, half_year: str) -> Select[Any]:
    """How many needs of these plans are met."""
    year = half_year.partition("/")[0]
    submitted = select(IndividualPlan.id).filter_by(unit=school, school_year=year, state=PlanState.SUBMITTED)
    met = (PlannedNeed.plan_id.in_(submitted), PlannedNeed.done_on.is_not(None))
    return select(func.count()).select_from(PlannedNeed).where(*met)


def duties_noted(school: str, half_year: str) -> Select[Any]:
    """For how many of the eight duties the principal has a note."""
    return select(func.coalesce(func.sum(DutyChecklist.filled), 0)).filter_by(unit=school, half_year=half_year)


# Surveys, attendance and good practices come to stand here as they are kept.
FIGURES: Mapping[str, Counted] = {
    "needs_stated": needs_stated,
    "discussions_held": discussions_held,
    "topics_accepted": topics_accepted,
    "plans_submitted": plans_submitted,
    "planned_needs_met": planned_needs_met,
    "duties_noted": duties_noted,
}


def figures_of(session: Session, school: str, half_year: str) -> list[dict[str, Any]]:
    """Every figure as it is today."""
    return [{"figure": name, "value": session.scalar(count(school, half_year))} for name, count in FIGURES.items()]
