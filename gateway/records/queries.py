"""Somebody's own record: what they did, newest first, and its sums by school year and by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, false, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.model import Document
from chassis.identity import Actor
from gateway.records.model import RecordEntry, RecordExtract


@dataclass(frozen=True)
class Sum:
    """How many entries there are of a year or a kind, and for how many hours they count together."""

    of: Any
    number: int
    hours: int


@dataclass(frozen=True)
class Record:
    """Everything of one person."""

    entries: Sequence[RecordEntry]

    @property
    def years(self) -> list[Sum]:
        """By school year, the newest first."""
        return sums(self.entries, lambda one: clock.school_year_of(one.ends_on))

    @property
    def kinds(self) -> list[Sum]:
        """By what it was, in the order of the codes: programmes may have the same words for it."""
        return sorted(sums(self.entries, lambda one: one.kind), key=lambda one: str(one.of["code"]))

    @property
    def total(self) -> Sum:
        """All of it."""
        return Sum(None, len(self.entries), _hours(self.entries))

    def of_year(self, year: str) -> list[RecordEntry]:
        """What ended in this school year."""
        return [one for one in self.entries if clock.school_year_of(one.ends_on) == year]


def record_of(session: Session, person: UUID) -> Record:
    """The record of this person."""
    theirs = select(RecordEntry).filter_by(person=person)
    newest_first = (RecordEntry.ends_on.desc(), RecordEntry.subject, RecordEntry.place)
    return Record(session.scalars(theirs.order_by(*newest_first)).all())


def sums(entries: Iterable[RecordEntry], by: Callable[[RecordEntry], Any]) -> list[Sum]:
    """In the order in which each first occurs."""
    found: dict[str, tuple[Any, list[RecordEntry]]] = {}
    for one in entries:
        key = by(one)
        found.setdefault(str(key), (key, []))[1].append(one)
    return [Sum(key, len(some), _hours(some)) for key, some in found.values()]


def _hours(entries: Iterable[RecordEntry]) -> int:
    return sum(one.hours or 0 for one in entries)


def visible_to(actor: Actor) -> Select[RecordExtract]:
    """Whose it is, and nobody else."""
    return select(RecordExtract).where(RecordExtract.person == actor.person if actor.person else false())


def extracts_of(session: Session, person: UUID, at_most: int = 20) -> Sequence[tuple[RecordExtract, Document]]:
    """The extracts they have asked for, newest first, with what was made of each."""
    wanted = (
        select(RecordExtract, Document)
        .join(Document, Document.thing_id == RecordExtract.id)
        .where(RecordExtract.person == person)
        .order_by(RecordExtract.id.desc())
        .limit(at_most)
    )
    return [(extract, document) for extract, document in session.execute(wanted)]
