"""What the world hears of a peer observation: that there is one, and not what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Planned(Event, name="training.peer_observation.planned"):
    """A member will look at a colleague's lesson."""

    observed_on: date


@dataclass(frozen=True)
class Observed(Event, name="training.peer_observation.observed"):
    """The colleague was told how the lesson was seen."""


@dataclass(frozen=True)
class Signed(Event, name="training.peer_observation.signed"):
    """One of the two agrees that the community reads it."""


@dataclass(frozen=True)
class Shared(Event, name="training.peer_observation.shared"):
    """Both agree that the community reads it."""


@dataclass(frozen=True)
class Cancelled(Event, name="training.peer_observation.cancelled"):
    """The lesson is not looked at."""
