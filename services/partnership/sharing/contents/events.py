"""What the world hears of a shared content."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="partnership.content.drafted"):
    """A school prepares a content for its partner."""

    partnership_id: UUID
    kind: str


@dataclass(frozen=True)
class Edited(Event, name="partnership.content.edited"):
    """The authors' school has changed the content."""


@dataclass(frozen=True)
class Published(Event, name="partnership.content.published"):
    """A school shares a content: its partner may use it."""

    partnership_id: UUID
    kind: str
    subject: str | None
    grade: str | None
    field: str
    topics: list[str]
    licence: str


@dataclass(frozen=True)
class Withdrawn(Event, name="partnership.content.withdrawn"):
    """The authors' school shares the content no more."""

    partnership_id: UUID


@dataclass(frozen=True)
class TakenDown(Event, name="partnership.content.taken_down"):
    """A directorate has taken the content down; its authors may answer once or correct it."""

    partnership_id: UUID
    reason: str


@dataclass(frozen=True)
class Answered(Event, name="partnership.content.answered"):
    """An author does not agree that the content was taken down; the province decides, OGM last."""

    answer: str


@dataclass(frozen=True)
class Upheld(Event, name="partnership.content.take_down_upheld"):
    """The content stays down after the authors' answer."""

    reason: str


@dataclass(frozen=True)
class Restored(Event, name="partnership.content.restored"):
    """The authors' answer convinced: the content is shared again."""

    reason: str


@dataclass(frozen=True)
class Revised(Event, name="partnership.content.revised"):
    """What was taken down is corrected and may be published anew."""
