"""Who sees by when reports are due."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, false, select

from chassis.identity import Actor
from services.partnership.reports.report_deadlines.model import ReportDeadline


def visible_to(actor: Actor) -> Select[ReportDeadline]:
    """Whoever holds a post reads it."""
    return select(ReportDeadline) if actor.posts else select(ReportDeadline).where(false())


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """The one of this school year."""
    return wanted.where(ReportDeadline.school_year == school_year)
