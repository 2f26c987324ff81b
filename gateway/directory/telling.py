"""Each change of the directory leaves a history line and an event in its own transaction, one or many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from structlog.contextvars import get_contextvars

from chassis import clock
from chassis.db import dumps
from chassis.events import Event, Told
from chassis.history import HistoryLine
from chassis.identity import SYSTEM, Actor, Post
from chassis.texts import Words, both
from chassis.things import new_id
from gateway.directory.bulk import PORTION, copy_values
from gateway.directory.model import Calendar, HeldPost, Person, Unit

Kept = Unit | Person | HeldPost | Calendar
THING = {Unit: "unit", Person: "person", HeldPost: "post", Calendar: "calendar"}
PAGES = {Unit: "units", Person: "people", HeldPost: "posts", Calendar: "calendars"}


@dataclass(frozen=True)
class By:
    """Who changes the directory, in which post."""

    actor: Actor = SYSTEM
    post: Post = SYSTEM.posts[0]


BY_SYSTEM = By()


@dataclass(frozen=True)
class Change:
    """One row that was changed, and the event that tells of it."""

    row: Kept
    event: Event
    action: str
    before: str | None
    after: str
    sequence: int
    unit: str
    title: Words
    reason: str | None = None


def tell(session: Session, changes: Iterable[Change], by: By = BY_SYSTEM) -> None:
    """Write history and outbox for rows that are kept already, so that their locks order one thing's events."""
    session.flush()
    waiting = list(changes)
    for begin in range(0, len(waiting), PORTION):
        portion = waiting[begin : begin + PORTION]
        copy_values(session, "history", _lines(session, portion, by))
        copy_values(session, "outbox", (_outbox_row(change, by) for change in portion))


def _lines(session: Session, changes: Sequence[Change], by: By) -> Iterable[dict[str, Any]]:
    seals = _last_seals(session, changes)
    request_id, at = get_contextvars().get("request_id"), clock.now()
    for change in changes:
        line = HistoryLine(
            id=new_id(),
            thing=THING[type(change.row)],
            thing_id=change.row.id,
            number=change.sequence,
            at=at,
            action=change.action,
            event=change.event.name,
            from_state=change.before,
            to_state=change.after,
            person=by.actor.person,
            role=str(by.post.role),
            unit=by.post.unit,
            deputy_for=by.post.deputy_for,
            decision=False,
            reason=change.reason,
            request_id=request_id,
            previous=seals.get(change.row.id, ""),
        )
        seals[change.row.id] = seal = line.sealed()
        yield line.content() | {"id": line.id, "seal": seal}


def _last_seals(session: Session, changes: Sequence[Change]) -> dict[Any, str]:
    old = [change.row.id for change in changes if change.sequence > 1]
    if not old:
        return {}
    newest = (
        select(HistoryLine.thing_id, func.max(HistoryLine.number).label("number"))
        .where(HistoryLine.thing_id == func.any(old))
        .group_by(HistoryLine.thing_id)
        .subquery()
    )
    joined = (HistoryLine.thing_id == newest.c.thing_id) & (HistoryLine.number == newest.c.number)
    return dict(session.execute(select(HistoryLine.thing_id, HistoryLine.seal).join(newest, joined)).all())


def _outbox_row(change: Change, by: By) -> dict[str, Any]:
    event_id, at = new_id(), clock.now()
    post = None if by.actor is SYSTEM else by.post
    told = Told(change.event, change.row.id, change.sequence, change.unit, at, by.actor.person, post, _data(change))
    envelope = told.envelope(event_id)
    return {
        "event_id": event_id,
        "thing_type": THING[type(change.row)],
        "thing_id": change.row.id,
        "sequence": change.sequence,
        "type": change.event.name,
        "payload": dumps(envelope),
        "headers": {name: envelope[name] for name in ("correlationid", "traceparent") if envelope.get(name)},
        "occurred_at": at,
    }


def _data(change: Change) -> dict[str, Any]:
    thing = THING[type(change.row)]
    return {
        "title": change.title,
        "state": {"code": change.after, **both(f"state.{thing}.{change.after}")},
        "what": both(f"event.{change.event.name}"),
        "case": None,
        "link": f"/gateway/{PAGES[type(change.row)]}/{change.row.id}",
        "awaiting": [],
        "audience": [],
        "posts": [],
    }
