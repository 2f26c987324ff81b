"""What the world hears of a joint activity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Planned(Event, name="partnership.activity.planned"):
    """Both schools have set themselves something to do together."""

    partnership_id: UUID
    plan_id: UUID
    topic: str | None
    kind: str | None
    sample_code: str | None
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class Replanned(Event, name="partnership.activity.replanned"):
    """The plan says something else of an activity that has not begun."""

    plan_id: UUID
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class HandedOver(Event, name="partnership.activity.handed_over"):
    """A school has another coordinator, who is responsible for it from now on."""

    plan_id: UUID


@dataclass(frozen=True)
class Started(Event, name="partnership.activity.started"):
    """The joint work has begun."""

    partnership_id: UUID
    plan_id: UUID


@dataclass(frozen=True)
class Postponed(Event, name="partnership.activity.postponed"):
    """The activity takes place later than planned."""

    starts_on: date | None
    ends_on: date | None
    reason: str


@dataclass(frozen=True)
class Completed(Event, name="partnership.activity.completed"):
    """The joint work is done; what came of it and who took part is written down."""

    partnership_id: UUID
    plan_id: UUID
    topic: str | None
    kind: str | None
    sample_code: str | None
    head_count_one: int
    head_count_two: int
    id: UUID
    called: str
    unit: str
    group_two: str
    starts_on: date | None
    ends_on: date | None
    responsible: list[UUID]
    students_one: int
    students_two: int


@dataclass(frozen=True)
class Cancelled(Event, name="partnership.activity.cancelled"):
    """The activity does not take place."""

    partnership_id: UUID
    plan_id: UUID
    reason: str
