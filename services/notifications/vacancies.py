"""Looks again for the holders of addressed posts, and after a while goes to the role above (NTF-61)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from threading import Event

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from chassis.clock import day_of, real_now
from chassis.contents import Whom
from chassis.db import transaction
from chassis.logs import log
from services.notifications import metrics
from services.notifications.addressees.model import Vacancy
from services.notifications.addressees.process import chain_above
from services.notifications.addressees.queries import Sought, forget_posts, holders
from services.notifications.messages.model import Kind, Occasion
from services.notifications.telling import Telling, deliver

RESTS = 1.0
AT_MOST = 200
# Half a minute in all: longer than the news of a post takes, and a message still goes out within the minute.
PAUSES = tuple(timedelta(seconds=pause) for pause in (2, 4, 8, 15))


def run(stop: Event) -> None:
    """A role of the worker."""
    while not stop.wait(RESTS):
        with transaction() as session:
            settle(session)
            forget_posts(session)


def settle(session: Session) -> None:
    """Look once for all whose pause is over."""
    due = (
        select(Vacancy, Occasion.at, Occasion.actor)
        .join(Occasion, Occasion.event_id == Vacancy.event_id)
        .where(Vacancy.next_at <= real_now())
        .order_by(Vacancy.next_at)
        .limit(AT_MOST)
        .with_for_update(skip_locked=True, of=Vacancy)
    )
    looked_for = [(row.Vacancy, _telling(row)) for row in session.execute(due)]
    if not looked_for:
        return
    still_vacant = {
        telling.whom.key + str(telling.event_id) for telling in deliver(session, [one for _, one in looked_for])
    }
    for vacancy, telling in looked_for:
        if telling.whom.key + str(telling.event_id) not in still_vacant:
            _close(session, vacancy, "found")
        elif vacancy.tries < len(PAUSES):
            vacancy.next_at = real_now() + PAUSES[vacancy.tries]
            vacancy.tries += 1
        else:
            _go_up(session, vacancy, telling)


def _telling(row: Row[Vacancy, object, object]) -> Telling:
    vacancy = row.Vacancy
    whom = Whom(vacancy.role, vacancy.unit, vacancy.branch, None, vacancy.due, vacancy.awaited)
    return Telling(vacancy.event_id, Kind(vacancy.kind), whom, day_of(row.at), row.actor)


def _go_up(session: Session, vacancy: Vacancy, telling: Telling) -> None:
    chain = [Sought(role, unit, None, telling.day) for role, unit in chain_above(vacancy.role, vacancy.unit)]
    held = holders(session, chain)
    above = next((one for one in chain if held[one]), None)
    if above is None:
        log.warning("nobody to tell", event_id=str(vacancy.event_id), role=vacancy.role, unit=vacancy.unit)
        _close(session, vacancy, "nobody")
        return
    deliver(session, _upward([telling], above))
    _close(session, vacancy, "above")


def _upward(tellings: Sequence[Telling], above: Sought) -> list[Telling]:
    return [
        Telling(
            one.event_id,
            one.kind,
            Whom(above.role, above.unit, None, None, one.whom.due),
            one.day,
            one.actor,
            {"role": str(one.whom.role), "unit": str(one.whom.unit)},
        )
        for one in tellings
    ]


def _close(session: Session, vacancy: Vacancy, how: str) -> None:
    metrics.vacant.labels(how).inc()
    session.delete(vacancy)
