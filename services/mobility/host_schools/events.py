"""What the world hears of a host school."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Nominated(Event, name="mobility.host_school.nominated"):
    """A ministry unit nominates a school for visits."""

    list_id: UUID
    fields: list[str]
    reason: str


@dataclass(frozen=True)
class CarriedOver(Event, name="mobility.host_school.carried_over"):
    """A nomination stands in the new version of a list that was not approved."""

    list_id: UUID
    fields: list[str]


@dataclass(frozen=True)
class Edited(Event, name="mobility.host_school.edited"):
    """What is said of a nominated school has changed."""

    fields: list[str]


@dataclass(frozen=True)
class Withdrawn(Event, name="mobility.host_school.withdrawn"):
    """Whoever nominated the school takes it back."""

    reason: str


@dataclass(frozen=True)
class LeftOut(Event, name="mobility.host_school.left_out"):
    """ÖYGGM does not take the school into the list."""

    reason: str


@dataclass(frozen=True)
class Listed(Event, name="mobility.host_school.listed"):
    """The school stands in the compiled list."""

    list_id: UUID


@dataclass(frozen=True)
class Described(Event, name="mobility.host_school.described"):
    """What the announcement says of the school was completed."""

    duration_days: int | None
    criteria: str | None


@dataclass(frozen=True)
class Announced(Event, name="mobility.host_school.announced"):
    """The school is open to visits."""

    fields: list[str]
    duration_days: int
    criteria: str


@dataclass(frozen=True)
class Ended(Event, name="mobility.host_school.ended"):
    """The list in which the school stood holds no more."""

    list_id: UUID
