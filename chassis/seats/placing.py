"""Who gets a seat: no more than there are, strictly in order, each decided on under the offer’s row lock (Q-17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.seats.model import Applied
from chassis.seats.order import chances_of, has_its_turn, rank_of


@rule(status=409)
def window_still_open(application: Applied) -> bool:
    """Nobody is placed before everybody has had the time to apply."""
    return bool(application.offer.window_is_over)


@rule(status=409)
def already_begun(application: Applied) -> bool:
    """Seats are given and given back before the first day."""
    return not application.offer.has_started


@rule(status=409)
def quota_full(application: Applied, session: Session) -> bool:
    """A seat is left that this applicant may have."""
    return any(seats > 0 for seats, _ in chances_of(application, session))


@rule(status=409)
def seat_is_free(application: Applied, session: Session) -> bool:
    """Nobody has to wait while a seat is left for them."""
    return not has_its_turn(application, session)


@rule(source="Q-17", status=409)
def others_come_first(application: Applied, session: Session) -> bool:
    """Seats are given in the order of score, fewer earlier placements and earlier application."""
    return has_its_turn(application, session)


def take_seat(application: Applied) -> None:
    """One seat fewer is left."""
    application.offer.placed += 1
    application.placed_at = clock.now()
    _decided(application)


def join_line(application: Applied, session: Session) -> None:
    """The applicant waits, at the place of their rank."""
    application.joined_at_rank = rank_of(session, application)
    _decided(application)


def _decided(application: Applied) -> None:
    application.remind_at = application.remind_above_at = None


def starts_at(application: Applied) -> Any:
    """The instant at which what was applied for begins."""
    return application.offer.starts_at


def note_reason(application: Applied, inputs: Mapping[str, Any]) -> None:
    """Why."""
    application.reason = inputs["reason"]
