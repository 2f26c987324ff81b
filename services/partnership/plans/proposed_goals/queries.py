"""Who sees which proposed goals."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.plans.proposed_goals.model import ProposedGoal
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[ProposedGoal]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(ProposedGoal), ProposedGoal)


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(ProposedGoal.school_year == school_year)
