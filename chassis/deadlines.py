"""The clock takes the steps that are due: it finds what waits for an instant, and `take` looks again under the lock."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from time import monotonic
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from chassis import clock, metrics
from chassis.awaiting import next_instant
from chassis.db import transaction
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SYSTEM, Process, processes_of
from chassis.service import Service
from chassis.transitions import take

log = structlog.get_logger()

# Often enough that a moved demo clock shows at once; an indexed look-up that usually finds nothing.
EVERY = 0.5
AT_ONCE = 200
SET_ASIDE = 60.0


def run(service: Service, stop: Event) -> None:
    """Take what is due, until told to stop."""
    models = list(dict.fromkeys(process.model for process in service.processes))
    aside: dict[UUID, float] = {}
    while not stop.is_set():
        taken = sum(take_due(model, aside) for model in models)
        if not taken:
            stop.wait(EVERY)


def take_due(model: type[Any], aside: dict[UUID, float]) -> int:
    """Take the due steps of one kind of thing, each in a transaction of its own; how many were taken.

    A step that fails is told and set aside for a minute: one thing's fault stops nobody else's deadline.
    """
    at = monotonic()
    held = [thing_id for thing_id, until in aside.items() if until > at]
    wanted = select(model.id).where(model.next_at <= clock.now(), model.id.not_in(held))
    with transaction() as session:
        due = list(session.scalars(wanted.order_by(model.next_at).limit(AT_ONCE)))
    return sum(_take_or_set_aside(model, thing_id, aside) for thing_id in due)


def _take_or_set_aside(model: type[Any], thing_id: UUID, aside: dict[UUID, float]) -> int:
    try:
        return _take_next(model, thing_id)
    except DBAPIError:
        # The database, not this thing: the role ends and is started again.
        raise
    except Exception:
        log.exception("a step of the clock failed", thing=model.__tablename__, thing_id=str(thing_id))
        metrics.transition(model.__tablename__, "clock", "failed")
        aside[thing_id] = monotonic() + SET_ASIDE
        return 0


def _take_next(model: type[Any], thing_id: UUID) -> int:
    with transaction() as session:
        # A person may hold the row just now, or another clock may have been quicker.
        thing = session.scalar(select(model).filter_by(id=thing_id).with_for_update(skip_locked=True))
        now = clock.now()
        if thing is None or thing.next_at is None or thing.next_at > now:
            return 0
        due = sorted((timed for timed in _timed(thing) if timed[0] <= now), key=lambda timed: timed[0])
        if not due:
            # What the instant depended on lies on another thing and has changed since.
            thing.next_at = next_instant(thing)
            return 0
        _, action, process = due[0]
        take(session, process, action, thing, SYSTEM_ACTOR)
        log.info("clock_took", thing=process.thing, action=action, thing_id=str(thing_id))
        return 1


def _timed(thing: Any) -> Iterator[tuple[Any, str, Process]]:
    for process in processes_of(type(thing)):
        for row in process.open_rows(thing):
            if row.at and SYSTEM in row.roles and (at := row.at(thing)):
                yield at, row.action, process
