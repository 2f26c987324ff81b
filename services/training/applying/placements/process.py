"""Who gets a seat: no more than there are, strictly in order, each decided on under the offer’s row lock (Q-17)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from services.training.applying.applications.model import Application, State
from services.training.applying.engagements.queries import clashes_of, wait_for_person
from services.training.applying.offers.model import Offer
from services.training.applying.placement_order.process import chances_of, has_its_turn, rank_of

YEARS_OF_EARLIER_PLACEMENTS = 3
WITHDRAWALS_TOO_MANY = 2
A_YEAR = timedelta(days=365)


def lock_seats(application: Application, session: Session) -> Offer:
    """The offer’s row: whoever gives or takes a seat of it waits here."""
    return session.get_one(Offer, application.offer_id, with_for_update=True, populate_existing=True)


def lock_seats_and_person(application: Application, session: Session) -> Offer:
    """Whoever places the same person elsewhere waits too; who only frees a seat holds up nobody’s other trainings."""
    offer = lock_seats(application, session)
    wait_for_person(session, application.person)
    return offer


def note_standing(application: Application, session: Session) -> None:
    """What it is ranked by beside its score, as it is when it comes to the level that places (Q-17, Q-19)."""
    since = clock.now() - YEARS_OF_EARLIER_PLACEMENTS * A_YEAR
    own = select(func.count()).select_from(Application).where(Application.person == application.person)
    placed = own.where(Application.state == State.PLACED, Application.placed_at >= since)
    application.earlier_placements = session.scalar(placed) or 0
    application.ranks_last = _withdrew_twice(session, application)


def _withdrew_twice(session: Session, application: Application) -> bool:
    """Two withdrawals in one school year without a paper put the person last for a year (Q-19)."""
    wanted = (
        select(Application.withdrawn_at)
        .where(
            Application.person == application.person,
            Application.state == State.WITHDRAWN,
            Application.document.is_(None),
            Application.withdrawn_at >= clock.now() - 2 * A_YEAR,
        )
        .order_by(Application.withdrawn_at)
    )
    at = [one for one in session.scalars(wanted) if one]
    pairs = zip(at, at[WITHDRAWALS_TOO_MANY - 1 :], strict=False)
    return any(_year(first) == _year(last) and last >= clock.now() - A_YEAR for first, last in pairs)


def _year(at: datetime) -> str:
    return clock.school_year_of(clock.day_of(at))


@rule(source="SM-TRN-5", status=409)
def window_still_open(application: Application) -> bool:
    """Nobody is placed before everybody has had the time to apply."""
    return application.offer.window_is_over


@rule(source="SM-TRN-5", status=409)
def already_begun(application: Application) -> bool:
    """Seats are given and given back before the first day."""
    return not application.offer.has_started


@rule(source="Q-21", status=409)
def date_overlap(application: Application, session: Session) -> bool:
    """Nobody is placed twice on the same day, nor where an online meeting takes place in the same hours."""
    return not clashes_of(session, application.person, [application.offer])


@rule(source="TRN-12", status=409)
def quota_full(application: Application, session: Session) -> bool:
    """A seat is left that this applicant may have."""
    return any(seats > 0 for seats, _ in chances_of(application, session))


@rule(source="TRN-12", status=409)
def seat_is_free(application: Application, session: Session) -> bool:
    """Nobody has to wait while a seat is left for them."""
    return not has_its_turn(application, session)


@rule(source="Q-17", status=409)
def others_come_first(application: Application, session: Session) -> bool:
    """Seats are given in the order of score, fewer earlier placements and earlier application."""
    return has_its_turn(application, session)


def take_seat(application: Application) -> None:
    """One seat fewer is left."""
    application.offer.placed += 1
    application.placed_at = clock.now()
    _decided(application)


def join_line(application: Application, session: Session) -> None:
    """The applicant waits, at the place of their rank."""
    application.joined_at_rank = rank_of(session, application)
    _decided(application)


def give_back_seat(application: Application, inputs: Mapping[str, Any]) -> None:
    """The seat is free again, and it is known why."""
    application.offer.placed -= 1
    application.withdrawn_at = clock.now()
    application.reason, application.document = inputs["reason"], inputs.get("document")


def _decided(application: Application) -> None:
    application.remind_at = application.remind_above_at = None
