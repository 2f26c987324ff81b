"""What the world hears of a good practice."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="training.good_practice.drafted"):
    """A teacher's work is written down as a good practice."""

    author: UUID
    community: UUID | None


@dataclass(frozen=True)
class Edited(Event, name="training.good_practice.edited"):
    """The text of the good practice has changed."""


@dataclass(frozen=True)
class Submitted(Event, name="training.good_practice.submitted"):
    """The author shows the work to the school."""

    author: UUID


@dataclass(frozen=True)
class Endorsed(Event, name="training.good_practice.endorsed"):
    """The school finds the work fit to be shown."""

    author: UUID


@dataclass(frozen=True)
class Published(Event, name="training.good_practice.published"):
    """Every teacher may look at the work."""

    author: UUID
    subject: str
    grade: str
    community: UUID | None
    id: UUID
    called: str
    unit: str


@dataclass(frozen=True)
class Returned(Event, name="training.good_practice.returned"):
    """The author is asked to change the work."""

    reason: str


@dataclass(frozen=True)
class ComplainedOf(Event, name="training.good_practice.complained_of"):
    """Somebody thinks that the work should not be shown: it is looked at again."""


@dataclass(frozen=True)
class ComplaintDismissed(Event, name="training.good_practice.complaint_dismissed"):
    """The work was looked at again and stays."""

    reason: str


@dataclass(frozen=True)
class Unpublished(Event, name="training.good_practice.unpublished"):
    """The work is shown no more."""

    reason: str


@dataclass(frozen=True)
class ConsentWithdrawn(Event, name="training.good_practice.consent_withdrawn"):
    """Parents no longer agree that their child is seen in the work: it is shown no more."""

    author: UUID
    reason: str
