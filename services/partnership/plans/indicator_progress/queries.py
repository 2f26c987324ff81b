"""How far the indicators of a plan or of a section are: realised by target (PAR-25)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.progress import Point, Progress
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.indicator_values.model import IndicatorValue, State
from services.partnership.plans.plan_sections.model import Indicator, PlanSection
from services.partnership.years.cycles.model import first_day_of


def of_section(session: Session, section: PlanSection) -> list[Progress]:
    """Every indicator of a section."""
    return _progresses(session, section.school_year, [section])


def of_plan(session: Session, plan: ActionPlan) -> list[Progress]:
    """Every indicator of a plan."""
    return _progresses(session, plan.school_year, plan.sections)


def _progresses(session: Session, school_year: str, sections: Iterable[PlanSection]) -> list[Progress]:
    indicators = [one for section in sections for row in section.objectives for one in row.indicators]
    courses: dict[UUID, list[Point]] = {one.id: [] for one in indicators}
    columns = (
        IndicatorValue.indicator_id,
        IndicatorValue.measured_on,
        IndicatorValue.value,
        IndicatorValue.has_evidence,
    )
    wanted = select(*columns).where(IndicatorValue.indicator_id.in_(courses), IndicatorValue.state == State.RECORDED)
    for indicator, day, value, has_evidence in session.execute(wanted.order_by(IndicatorValue.measured_on)):
        courses[indicator].append(Point(day, float(value), has_evidence))
    return [_progress(one, school_year, courses[one.id]) for one in indicators]


def _progress(indicator: Indicator, school_year: str, course: Sequence[Point]) -> Progress:
    return Progress(
        id=indicator.id,
        name=indicator.name,
        unit_of_measure=indicator.unit_of_measure,
        baseline=_number(indicator.baseline),
        target=_number(indicator.target),
        expected=_expected(indicator, school_year),
        course=course,
    )


def _expected(indicator: Indicator, school_year: str) -> float | None:
    """Where it would be today if it went evenly from the first day of the year to the day of measurement."""
    if indicator.baseline is None or indicator.target is None or indicator.measured_on is None:
        return None
    begins = first_day_of(school_year)
    whole, gone = (indicator.measured_on - begins).days, (clock.today() - begins).days
    share = min(max(gone / whole, 0.0), 1.0) if whole > 0 else 1.0
    return float(indicator.baseline) + (float(indicator.target) - float(indicator.baseline)) * share


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
