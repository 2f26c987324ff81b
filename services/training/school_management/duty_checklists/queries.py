"""Who sees principals' checklists."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.school_management.duty_checklists.model import DutyChecklist
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[DutyChecklist]:
    """The school and those above it."""
    return otmg_things_of(actor, DutyChecklist)


def of_half_year(wanted: Select[Any], half_year: str) -> Select[Any]:
    """Those of one half-year (`2025-2026/1`)."""
    return wanted.where(DutyChecklist.half_year == half_year)
