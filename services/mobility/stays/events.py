"""What the world hears of how a visitor is looked after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="mobility.stay.opened"):
    """A visitor is expected: the host gets in touch, and the visitor says whether they need somewhere to stay."""

    programme_id: UUID


@dataclass(frozen=True)
class Contacted(Event, name="mobility.stay.contacted"):
    """The host has been in touch with the visitor."""

    contacted_on: date


@dataclass(frozen=True)
class ReachTold(Event, name="mobility.stay.reach_told"):
    """The visitor has said how they can be reached."""


@dataclass(frozen=True)
class NotNeeded(Event, name="mobility.stay.not_needed"):
    """The visitor needs nowhere to stay."""


@dataclass(frozen=True)
class Requested(Event, name="mobility.stay.requested"):
    """The visitor asks the host for help in finding somewhere to stay."""


@dataclass(frozen=True)
class SelfArranged(Event, name="mobility.stay.self_arranged"):
    """The visitor has found somewhere to stay."""


@dataclass(frozen=True)
class Reserved(Event, name="mobility.stay.reserved"):
    """The host has made a reservation for the visitor."""


@dataclass(frozen=True)
class AskedAnew(Event, name="mobility.stay.asked_anew"):
    """The visit takes place on other days or elsewhere: contact and accommodation begin anew."""

    programme_id: UUID


@dataclass(frozen=True)
class Cancelled(Event, name="mobility.stay.cancelled"):
    """The visitor does not come."""


@dataclass(frozen=True)
class Forgotten(Event, name="mobility.stay.forgotten"):
    """A month after the visit the host keeps nothing of the visitor's contact and accommodation any more."""
