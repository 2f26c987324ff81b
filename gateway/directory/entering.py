"""Many new rows at once: kept by COPY, and each told in order, units before the people who serve there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from chassis.national_ids import keys
from gateway.directory import changes
from gateway.directory.bulk import copy_rows
from gateway.directory.model import Calendar, HeldPost, NationalId, Person, Unit
from gateway.directory.telling import BY_SYSTEM, By, tell


@dataclass
class Newcomers:
    """What is to be entered together; each unit after the one it lies below."""

    units: list[Unit] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    posts: list[HeldPost] = field(default_factory=list)
    calendars: list[Calendar] = field(default_factory=list)
    national_ids: dict[UUID, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is anybody or anything."""
        return bool(self.units or self.people or self.posts or self.calendars)


def enter(session: Session, new: Newcomers, by: By = BY_SYSTEM) -> None:
    """Keep them and tell of them, in the caller's transaction."""
    told = [
        *map(changes.calendar_changed, new.calendars),
        *map(changes.unit_entered, new.units),
        *map(changes.person_registered, new.people),
        *map(changes.post_given, new.posts),
    ]
    rows: Sequence[Sequence[Calendar | Unit | Person | HeldPost]] = (new.calendars, new.units, new.people)
    for some in rows:
        copy_rows(session, some)
    copy_rows(session, closed(new.national_ids))
    copy_rows(session, new.posts)
    tell(session, told, by)


def closed(numbers: Mapping[UUID, str]) -> list[NationalId]:
    """T.C. kimlik no of several people, closed."""
    ring = keys()
    return [ring.close(NationalId(person=person), number) for person, number in numbers.items()]
