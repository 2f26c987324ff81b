"""What the world hears of a list of host schools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="mobility.host_list.opened"):
    """Ministry units may nominate schools for the year's list."""

    year: int
    edition: int


@dataclass(frozen=True)
class Compiled(Event, name="mobility.host_list.compiled"):
    """ÖYGGM has compiled the nominations into a list."""

    year: int
    edition: int


@dataclass(frozen=True)
class SubmittedForApproval(Event, name="mobility.host_list.submitted_for_approval"):
    """The list was sent to the authority that approves it."""

    letter_number: str


@dataclass(frozen=True)
class Approved(Event, name="mobility.host_list.approved"):
    """The authority has approved the list; from now on it is only replaced."""

    approved_on: date
    approval_number: str


@dataclass(frozen=True)
class Rejected(Event, name="mobility.host_list.rejected"):
    """The authority did not approve the list; it is collected anew."""

    reason: str


@dataclass(frozen=True)
class Announced(Event, name="mobility.host_list.announced"):
    """The schools that are opened to visits are announced on ÖBA."""

    year: int
    edition: int


@dataclass(frozen=True)
class Superseded(Event, name="mobility.host_list.superseded"):
    """A newer list has been announced; visits that are under way go on."""

    year: int
    edition: int
