"""What the world hears of a request."""

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="excursions.excursion.drafted"):
    """A teacher has written a request."""

    place: str
    pupils: int


@dataclass(frozen=True)
class Submitted(Event, name="excursions.excursion.submitted"):
    """The school asks its district."""

    place: str


@dataclass(frozen=True)
class Approved(Event, name="excursions.excursion.approved"):
    """The district lets the school go."""

    place: str


@dataclass(frozen=True)
class Permitted(Event, name="excursions.excursion.permitted"):
    """The permit is put on paper."""


@dataclass(frozen=True)
class LookedInto(Event, name="excursions.excursion.looked_into"):
    """Somebody looked at who the pupils are, and said why."""

    reason: str


@dataclass(frozen=True)
class Revoked(Event, name="excursions.excursion.revoked"):
    """The district takes its permit back."""
