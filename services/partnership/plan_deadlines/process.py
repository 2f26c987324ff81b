"""When a plan is due, when it is late, and when its year begins (PAR-26, Q-07 … Q-10)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.action_plans.model import ActionPlan
from services.partnership.cycles.model import first_day_of

A_SECOND = timedelta(seconds=1)


AUGUST_REMINDERS = (1, 17, 24, 30)


class PlanSubmission(Inputs):
    """Why it comes late, where it does."""

    late_reason = Text(load_default=None, allow_none=True)


@rule(source="Q-07", field="late_reason")
def late_reason_required(plan: ActionPlan, inputs: Mapping[str, Any]) -> bool:
    """A plan that comes after August says why."""
    return not is_late(plan) or bool(inputs["late_reason"])


def is_late(plan: ActionPlan) -> bool:
    """Whether it would be late if it were sent now: only the first submission counts (Q-10)."""
    return plan.first_submitted_at is None and clock.now() >= plan.due_at + A_SECOND


def stamp(plan: ActionPlan, inputs: Mapping[str, Any]) -> None:
    """When it was sent; the first time, whether it was late."""
    plan.submitted_at = clock.now()
    if plan.first_submitted_at is None:
        plan.late, plan.late_reason = is_late(plan), inputs["late_reason"]
        plan.first_submitted_at = plan.submitted_at


def plan_due(plan: ActionPlan) -> datetime | None:
    """By when the schools have to send it."""
    return plan.resubmit_by if plan.first_submitted_at else plan.due_at


def next_august_reminder(plan: ActionPlan) -> datetime | None:
    """1, 17, 24 and 30 August, while it was never sent (NTF-10)."""
    august = plan.due_at.astimezone(clock.ISTANBUL).date()
    last = plan.reminded_at or plan.opened_at
    days = [clock.start_of(august.replace(day=day)) for day in AUGUST_REMINDERS]
    return next((day for day in days if day > last), None) if plan.first_submitted_at is None else None


def august_is_over(plan: ActionPlan) -> datetime | None:
    """1 September 00:00, once, if it was never sent."""
    return None if plan.first_submitted_at or plan.missed_at else plan.due_at + A_SECOND


def year_begins(plan: ActionPlan) -> datetime | None:
    """1 September, or the submission where that is later (Q-09)."""
    first_day = clock.start_of(first_day_of(plan.school_year))
    return max(first_day, plan.first_submitted_at) if plan.first_submitted_at else None


def note_reminder(plan: ActionPlan) -> None:
    """They were reminded today."""
    plan.reminded_at = clock.now()


def note_missed(plan: ActionPlan) -> None:
    """Everybody was told that August is over."""
    plan.missed_at = clock.now()
