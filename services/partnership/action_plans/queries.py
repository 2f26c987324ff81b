"""Who sees joint action plans, and how directorates follow them (PAR-17)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from chassis import clock
from chassis.identity import Actor
from chassis.opened import chosen_from, naming
from chassis.scope import below
from services.partnership.action_plans.model import ActionPlan
from services.partnership.scope import covered


def visible_to(actor: Actor) -> Select[ActionPlan]:
    """Both schools and those above them; the other district and province read everything (Q-13)."""
    return select(ActionPlan).where(covered(actor, ActionPlan.unit, ActionPlan.group_two))


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(ActionPlan.school_year == school_year)


@naming("unit")
def in_place(wanted: Select[Any], unit: str) -> Select[Any]:
    """Those of a school in this province or district, whichever group it is."""
    return wanted.where(or_(below(ActionPlan.unit, unit), below(ActionPlan.group_two, unit)))


@chosen_from("yes", "no")
def overdue(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those that were never sent though August is over; with `no`, all others."""
    never_sent = and_(ActionPlan.first_submitted_at.is_(None), ActionPlan.due_at < clock.now())
    return wanted.where(~never_sent if answer == "no" else never_sent)


@chosen_from("yes", "no")
def late(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those that were sent late; with `no`, those that were sent in time."""
    return wanted.where(ActionPlan.late.is_(answer != "no"))
