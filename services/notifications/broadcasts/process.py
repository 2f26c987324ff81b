"""Tells portion after portion; whoever takes it up after a kill goes on behind the last who was told."""

from __future__ import annotations

from threading import Event

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.contents import Whom
from chassis.db import transaction
from services.notifications.broadcasts.model import Broadcast, next_people
from services.notifications.messages.model import Kind
from services.notifications.telling import Telling, deliver

RESTS = 1.0
# A few hundred milliseconds' work, so that whoever reads their messages meanwhile waits for nobody.
AT_ONCE = 1_000


def run(stop: Event) -> None:
    """A role of the worker."""
    while not stop.is_set():
        with transaction() as session:
            has_told = tell_next(session)
        if not has_told:
            stop.wait(RESTS)


def tell_next(session: Session, at_most: int = AT_ONCE) -> bool:
    """One portion of the oldest that nobody else has in hand; False where there is none."""
    waiting = select(Broadcast).where(Broadcast.is_over.is_(False)).order_by(Broadcast.id).limit(1)
    broadcast = session.scalar(waiting.with_for_update(skip_locked=True))
    if broadcast is None:
        return False
    people = next_people(session, broadcast, at_most)
    if people:
        # Kept together with their messages: nobody is passed over, and nobody is told twice.
        deliver(
            session,
            [_telling(broadcast, Whom(person=one, due=broadcast.due, what=broadcast.awaited)) for one in people],
        )
        broadcast.told_through = people[-1]
    broadcast.is_over = len(people) < at_most
    return True


def _telling(broadcast: Broadcast, whom: Whom) -> Telling:
    return Telling(broadcast.event_id, Kind(broadcast.kind), whom, broadcast.day, broadcast.actor)
