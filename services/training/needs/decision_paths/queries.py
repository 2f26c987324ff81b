"""The five steps of the decision path, read from what is on record of the cycle (TRN-18.01 … TRN-18.05)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from services.training.needs.discussions.model import Discussion
from services.training.needs.need_cycles.model import NeedCycle

PREPARED, BOARD, APPROVED = "individual_preparation", "teachers_board_decision", "principal_approval"


def path_of(session: Session, cycle: NeedCycle) -> list[dict[str, Any]]:
    """What of the path is done, in its order; a discussion stands there as often as it took place."""
    return list(_steps(session, cycle))


def _steps(session: Session, cycle: NeedCycle) -> Iterator[dict[str, Any]]:
    if cycle.collected_at:
        day = clock.day_of(cycle.collected_at)
        yield _step(PREPARED, day, _names(cycle.prepared), "")
    discussed = select(Discussion).filter_by(cycle_id=cycle.id).order_by(Discussion.met_on, Discussion.id)
    for one in session.scalars(discussed):
        yield _step(one.kind, one.met_on, _names(one.attendees), f"{one.body}: {one.outcome}")
    if cycle.board_met_on:
        yield _step(BOARD, cycle.board_met_on, _names(cycle.board_attendees), cycle.board_outcome or "")
    if cycle.approved_at:
        day = clock.day_of(cycle.approved_at)
        yield _step(APPROVED, day, [cycle.approved_by or ""], "")


def _step(step: str, on: Any, people: list[str], outcome: str) -> dict[str, Any]:
    return {"step": step, "on": on, "people": people, "outcome": outcome}


def _names(people: list[dict[str, Any]]) -> list[str]:
    return [one["name"] for one in people]
