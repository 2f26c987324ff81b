"""What somebody did with seats before: earlier placements, and seats given back (Q-17, Q-19)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.seats.model import Applied, State

YEARS_OF_EARLIER_PLACEMENTS = 3
WITHDRAWALS_TOO_MANY = 2
A_YEAR = timedelta(days=365)


def note_standing(application: Applied, session: Session) -> None:
    """What it is ranked by beside its score, as it is when it comes to the level that places (Q-17, Q-19)."""
    model, since = type(application), clock.now() - YEARS_OF_EARLIER_PLACEMENTS * A_YEAR
    own = select(func.count()).select_from(model).where(model.person == application.person)
    placed = own.where(model.state == State.PLACED, model.placed_at >= since)
    application.earlier_placements = session.scalar(placed) or 0
    application.ranks_last = _withdrew_twice(session, application)


def _withdrew_twice(session: Session, application: Applied) -> bool:
    """Two withdrawals in one school year without a paper put the person last for a year (Q-19)."""
    model = type(application)
    wanted = (
        select(model.withdrawn_at)
        .where(
            model.person == application.person,
            model.state == State.WITHDRAWN,
            model.document.is_(None),
            model.withdrawn_at >= clock.now() - 2 * A_YEAR,
        )
        .order_by(model.withdrawn_at)
    )
    at = [one for one in session.scalars(wanted) if one]
    pairs = zip(at, at[WITHDRAWALS_TOO_MANY - 1 :], strict=False)
    return any(_year(first) == _year(last) and last >= clock.now() - A_YEAR for first, last in pairs)


def _year(at: datetime) -> str:
    return clock.school_year_of(clock.day_of(at))
