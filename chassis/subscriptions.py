"""What a service hears, as a table; and an event as it is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeAlias
from uuid import UUID

import orjson
from marshmallow import EXCLUDE, Schema, ValidationError
from sqlalchemy.orm import Session
from structlog.contextvars import bind_contextvars, reset_contextvars

Facts: TypeAlias = dict[str, Any]
Deed: TypeAlias = Callable[[Session, Facts], None]


class Unreadable(Exception):
    """These bytes are not an event that this service can read; trying again would not help."""


class Never(Exception):
    """A deed says that it will never work; the event is parked at once, with this cause."""


class DeedFailed(Exception):
    """Of several events, the deed failed at this one; why is its cause."""

    def __init__(self, heard: Heard) -> None:
        """Name the event."""
        super().__init__(heard.type)
        self.heard = heard


@dataclass(frozen=True)
class Heard:
    """An event as it came from the bus (CloudEvents 1.0)."""

    id: UUID
    type: str
    source: str
    subject: UUID
    sequence: int
    time: datetime
    unit: str
    actor: dict[str, Any]
    data: dict[str, Any]
    correlationid: str | None = None
    causationid: str | None = None
    traceparent: str | None = None

    @classmethod
    def of(cls, body: bytes) -> Heard:
        """Read the bytes; raises Unreadable with what is wrong with them."""
        try:
            event = orjson.loads(body)
            if not isinstance(event, dict) or not str(event.get("specversion", "")).startswith("1."):
                raise Unreadable("not a CloudEvents 1.x event")
            return cls(
                id=UUID(event["id"]),
                type=_word(event, "type"),
                source=_word(event, "source"),
                subject=UUID(event["subject"]),
                sequence=int(event["sequence"]),
                time=_instant(event["time"]),
                unit=str(event.get("unit") or ""),
                actor=_table(event, "actor"),
                data=_table(event, "data"),
                **{name: event.get(name) for name in ("correlationid", "causationid", "traceparent")},
            )
        except KeyError as missing:
            raise Unreadable(f"has no {missing.args[0]}") from missing
        except (ValueError, TypeError, AttributeError) as wrong:
            raise Unreadable(f"{type(wrong).__name__}: {wrong}") from wrong


SetDeed: TypeAlias = Callable[[Session, Sequence[Heard]], None]


@dataclass(frozen=True)
class On:
    """When this event comes, these of its facts are read and this is done."""

    event: str
    reads: type[Schema]
    do: Deed

    @property
    def key(self) -> str:
        """What the queue is bound to."""
        return self.event

    def perform(self, session: Session, events: Sequence[Heard]) -> None:
        """Do the deed for each event of this name, in order. Raises DeedFailed with the one of several that failed."""
        for heard in events:
            if heard.type == self.event:
                try:
                    with because_of(heard):
                        self.do(session, _facts_of(heard, self.reads))
                except Exception as why:
                    if len(events) == 1:
                        raise
                    raise DeedFailed(heard) from why


@dataclass(frozen=True)
class OnAll:
    """As `On`, but the facts of all that come at once are given to the deed together, in order."""

    event: str
    reads: type[Schema]
    do: Callable[[Session, Sequence[Facts]], None]

    @property
    def key(self) -> str:
        """What the queue is bound to."""
        return self.event

    def perform(self, session: Session, events: Sequence[Heard]) -> None:
        """Do the deed once for all events of this name."""
        if facts := [_facts_of(heard, self.reads) for heard in events if heard.type == self.event]:
            self.do(session, facts)


@dataclass(frozen=True)
class OnEvery:
    """Every event of the bus, as many at once as there are: for read models and notifications."""

    do: SetDeed
    key: str = "#"

    def perform(self, session: Session, events: Sequence[Heard]) -> None:
        """Do the deed for the whole set."""
        if events:
            self.do(session, events)


class Listener:
    """The table of what a service hears; rows are asked in the order in which they stand."""

    def __init__(self, *rows: On | OnAll | OnEvery) -> None:
        """Keep the rows."""
        self.rows = rows

    @property
    def keys(self) -> tuple[str, ...]:
        """What the service's queue is bound to."""
        keys = dict.fromkeys(row.key for row in self.rows)
        return ("#",) if "#" in keys else tuple(keys)

    def hears(self, heard: Heard) -> bool:
        """A binding may outlive the row it was made for; such an event is nobody's."""
        return any(row.key in {"#", heard.type} for row in self.rows)

    def perform(self, session: Session, events: Sequence[Heard]) -> None:
        """Do what the rows say about these events."""
        for row in self.rows:
            row.perform(session, events)

    def names(self, heard: Heard) -> str:
        """Which deeds hear this event; an operator reads it beside a dead message."""
        deeds = [row.do for row in self.rows if row.key in {"#", heard.type}]
        return ", ".join(getattr(deed, "__qualname__", repr(deed)) for deed in deeds)


@contextmanager
def because_of(heard: Heard) -> Iterator[None]:
    """While this lasts, logs and new events carry the event that brought them about."""
    # structlog's `bound_contextvars` looks through all there are before: half as much again as this.
    before = bind_contextvars(event_id=str(heard.id), request_id=heard.correlationid, traceparent=heard.traceparent)
    try:
        yield
    finally:
        reset_contextvars(**before)


def _facts_of(heard: Heard, reads: type[Schema]) -> Facts:
    try:
        facts: Facts = _reader(reads).load(heard.data.get("facts") or {}, unknown=EXCLUDE)
    except ValidationError as wrong:
        raise Unreadable(f"facts: {wrong.messages}") from wrong
    return facts


@cache
def _reader(reads: type[Schema]) -> Schema:
    """Made once: that costs more than the reading."""
    return reads()


def _word(event: dict[str, Any], name: str) -> str:
    word = event[name]
    if not isinstance(word, str) or not word:
        raise Unreadable(f"{name} is not a word")
    return word


def _table(event: dict[str, Any], name: str) -> dict[str, Any]:
    table = event.get(name) or {}
    if not isinstance(table, dict):
        raise Unreadable(f"{name} is not an object")
    return table


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise Unreadable("time has no zone")
    return instant
