"""What the world hears of advising: that there is some, and of no student who it is (PRV-11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Assigned(Event, name="awards.advisorship.assigned"):
    """A student has an advisor teacher."""

    advisor: UUID


@dataclass(frozen=True)
class FollowedUp(Event, name="awards.advisorship.followed_up"):
    """The advisor teacher has noted how a student gets on."""

    held_on: date


@dataclass(frozen=True)
class Replaced(Event, name="awards.advisorship.replaced"):
    """Another teacher advises the student from now on."""

    advisor: UUID


@dataclass(frozen=True)
class AdvisorLost(Event, name="awards.advisorship.advisor_lost"):
    """The advisor teacher no longer serves at the school: the student needs another one."""

    advisor: UUID


@dataclass(frozen=True)
class Ended(Event, name="awards.advisorship.ended"):
    """The advising is over."""

    advisor: UUID
