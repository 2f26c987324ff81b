"""What the world hears of a list of schools."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Imported(Event, name="partnership.school_list.imported"):
    """OGM has entered a list of schools that are to take part."""

    id: UUID


@dataclass(frozen=True)
class LetterLinked(Event, name="partnership.school_list.letter_linked"):
    """The list rests on an official letter."""

    letter_id: UUID


@dataclass(frozen=True)
class Announced(Event, name="partnership.school_list.announced"):
    """Every school on the list is told at once."""

    letter_id: UUID
    pairs: int
