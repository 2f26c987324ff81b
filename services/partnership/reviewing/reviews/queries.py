"""Who sees plans and reports, and how directorates follow them (PAR-17)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, and_, select

from chassis import clock
from chassis.identity import Actor
from chassis.opened import Filter, chosen_from, naming
from chassis.scope import in_any_of, ways_to
from services.partnership.reviewing.reviews.model import Reviewed
from services.partnership.scope import narrowed_to, theirs

COLUMNS = ("partnership_id", "school_year", "due_at", "days_left", "late", "first_submitted_at")


def seen(model: type[Reviewed]) -> Callable[[Actor], Select[Any]]:
    """Both schools and those above them; the other district and province read everything (Q-13)."""
    return lambda actor: theirs(actor, select(model), model)


def filters_of(model: type[Reviewed]) -> dict[str, Filter]:
    """By partnership, school year and place, and those that are late or were never sent."""

    def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
        return wanted.where(model.school_year == school_year)

    @naming("unit")
    def in_place(wanted: Select[Any], unit: str) -> Select[Any]:
        return in_any_of(wanted, ways_to(model, [unit]))

    @chosen_from("yes", "no")
    def overdue(wanted: Select[Any], answer: str) -> Select[Any]:
        never_sent = and_(model.first_submitted_at.is_(None), model.due_at < clock.now())
        return wanted.where(~never_sent if answer == "no" else never_sent)

    @chosen_from("yes", "no")
    def late(wanted: Select[Any], answer: str) -> Select[Any]:
        return wanted.where(model.late.is_(answer != "no"))

    return {
        "partnership": narrowed_to(model.partnership_id),
        "school_year": of_school_year,
        "place": in_place,
        "overdue": overdue,
        "late": late,
    }
