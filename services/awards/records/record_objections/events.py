"""What the world hears of an objection to what became of a record."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Filed(Event, name="awards.record_objection.filed"):
    """A school objects to the return or rejection of a record."""

    record_id: UUID
    held_in: str


@dataclass(frozen=True)
class Upheld(Event, name="awards.record_objection.upheld"):
    """The next higher body takes the record up after all."""

    record_id: UUID
    answer: str


@dataclass(frozen=True)
class Dismissed(Event, name="awards.record_objection.dismissed"):
    """What was decided stays; the answer is final."""

    record_id: UUID
    answer: str
