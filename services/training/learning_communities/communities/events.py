"""What the world hears of a community that the ministry plans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="training.mgt.drafted"):
    """ÖYGGM prepares a community."""

    theme: str


@dataclass(frozen=True)
class Edited(Event, name="training.mgt.edited"):
    """What is planned of the community has changed."""


@dataclass(frozen=True)
class Announced(Event, name="training.mgt.announced"):
    """Teachers may apply to the community."""

    theme: str
    programme_code: str
    quota: int
    opens_on: date
    closes_on: date


@dataclass(frozen=True)
class ApplicationsClosed(Event, name="training.mgt.applications_closed"):
    """The application window is over; the ministry places."""


@dataclass(frozen=True)
class Formed(Event, name="training.mgt.formed"):
    """The community has its members, its trainer and its room."""

    room: UUID
    trainer: UUID


@dataclass(frozen=True)
class PhaseStarted(Event, name="training.mgt.phase_started"):
    """The community begins to work."""

    phase: str
    expected_until: date | None


@dataclass(frozen=True)
class PhaseCompleted(Event, name="training.mgt.phase_completed"):
    """A phase is completed, and the next one begins."""

    phase: str
    expected_until: date | None


@dataclass(frozen=True)
class PhaseMoved(Event, name="training.mgt.phase_moved"):
    """A phase ends on another day, and those after it move along."""

    phase: str
    ends_on: date
    reason: str


@dataclass(frozen=True)
class TrainerReplaced(Event, name="training.mgt.trainer_replaced"):
    """Somebody else is the trainer from now on."""

    trainer: UUID
    reason: str


@dataclass(frozen=True)
class AllowedToGoOn(Event, name="training.mgt.allowed_to_go_on"):
    """The community goes on, few as its members are."""

    reason: str


@dataclass(frozen=True)
class Completed(Event, name="training.mgt.completed"):
    """The community's work is completed."""

    theme: str
    programme_code: str
    duration_hours: int
    ends_on: date
    participants: list[str]
    schools: list[str]
    id: UUID


@dataclass(frozen=True)
class Cancelled(Event, name="training.mgt.cancelled"):
    """The community does not take place, or is broken off."""

    reason: str
