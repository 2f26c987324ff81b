"""What the world hears of a coordinator; phone and e-mail are never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Appointed(Event, name="partnership.coordinator.appointed"):
    """A school has named its partnership coordinator."""

    partnership_id: UUID
    unit: str
    person: UUID


@dataclass(frozen=True)
class Replaced(Event, name="partnership.coordinator.replaced"):
    """The principal has passed the coordination on to somebody else."""

    partnership_id: UUID
    unit: str
    person: UUID
    successor: UUID


@dataclass(frozen=True)
class Ended(Event, name="partnership.appointment.ended"):
    """A coordinator or joint zümre head has left the school, or the partnership is over."""

    partnership_id: UUID
    unit: str
    person: UUID
    appointed_as: str


@dataclass(frozen=True)
class VacancyOverdue(Event, name="partnership.coordinator.vacancy_overdue"):
    """A school has had no coordinator for more than fifteen days; meanwhile nothing can be agreed to."""

    partnership_id: UUID
    unit: str
