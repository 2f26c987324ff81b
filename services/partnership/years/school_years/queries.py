"""Who sees which partnership's school years, and how the list is narrowed (PAR-17)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, exists, or_, select
from sqlalchemy.orm import joinedload

from chassis import clock
from chassis.identity import Actor
from chassis.opened import Filter, chosen_from, naming, narrowed_to
from chassis.scope import at_place
from services.partnership.pairing.partnerships.model import Measure, Partnership, State
from services.partnership.scope import theirs
from services.partnership.years.cycles.model import Cycle, StandCount

BEFORE_THE_START = (State.LISTED, State.ANNOUNCED, State.CONTACTED, State.PREPARING)


def visible_to(actor: Actor) -> Select[Any]:
    """As the partnership itself (Q-04, Q-13)."""
    pair = joinedload(Cycle.partnership, innerjoin=True).selectinload(Partnership.measures)
    return theirs(actor, select(Cycle).options(pair), Cycle)


def counts_for(actor: Actor) -> Select[Any]:
    """A district's and everything above it: a pair counts where its coordinating school lies."""
    return theirs(actor, select(StandCount), StandCount)


def filters_of(model: type[Cycle | StandCount]) -> dict[str, Filter]:
    """By school year and place, and those with a step that is open though its last day has passed."""

    def in_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
        return wanted.where(model.school_year == school_year)

    @naming("unit")
    def in_place(wanted: Select[Any], unit: str) -> Select[Any]:
        return at_place(wanted, model, unit)

    @chosen_from("yes", "no")
    def overdue(wanted: Select[Any], answer: str) -> Select[Any]:
        passed = model.next_due_at < clock.now()
        return wanted.where(or_(model.next_due_at.is_(None), ~passed) if answer == "no" else passed)

    return {"school_year": in_school_year, "place": in_place, "overdue": overdue}


@chosen_from("yes", "no")
def unstarted(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those of partnerships whose cooperation has not begun."""
    before = Cycle.partnership.has(Partnership.state.in_(BEFORE_THE_START))
    return wanted.where(~before if answer == "no" else before)


@chosen_from("yes", "no")
def measured(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those about whose partnership a directorate has recorded a measure."""
    recorded = exists().where(Measure.partnership_id == Cycle.partnership_id)
    return wanted.where(~recorded if answer == "no" else recorded)


FILTERS: dict[str, Filter] = {
    **filters_of(Cycle),
    "unstarted": unstarted,
    "measured": measured,
    "partnership": narrowed_to(Cycle.partnership_id),
}
