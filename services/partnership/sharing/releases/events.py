"""What the world hears of what the schools let everybody see."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Proposed(Event, name="partnership.release.proposed"):
    """A joint work is proposed for the public page; both principals decide."""

    partnership_id: UUID
    kind: str


@dataclass(frozen=True)
class Edited(Event, name="partnership.release.edited"):
    """The text for everybody was changed; a principal who had released it is asked again."""


@dataclass(frozen=True)
class Signed(Event, name="partnership.release.signed"):
    """One principal has released it; the other is awaited."""


@dataclass(frozen=True)
class Released(Event, name="partnership.release.released"):
    """Both schools have released it: everybody can read it on their public page."""

    partnership_id: UUID
    kind: str


@dataclass(frozen=True)
class Withdrawn(Event, name="partnership.release.withdrawn"):
    """One of the schools has taken it off the public page, or does not want it there."""

    partnership_id: UUID


@dataclass(frozen=True)
class Ended(Event, name="partnership.release.ended"):
    """What it was about is shared no more; so it is not public either."""

    partnership_id: UUID


@dataclass(frozen=True)
class TakenDown(Event, name="partnership.release.taken_down"):
    """A directorate has taken it off the public page; the schools may answer once or correct it."""

    partnership_id: UUID
    reason: str


@dataclass(frozen=True)
class Answered(Event, name="partnership.release.answered"):
    """A school does not agree that it was taken down; the province decides, OGM last."""

    answer: str


@dataclass(frozen=True)
class Upheld(Event, name="partnership.release.take_down_upheld"):
    """It stays off the public page after the schools' answer."""

    reason: str


@dataclass(frozen=True)
class Restored(Event, name="partnership.release.restored"):
    """The schools' answer convinced: it is on the public page again."""

    reason: str


@dataclass(frozen=True)
class Revised(Event, name="partnership.release.revised"):
    """What was taken down is corrected; both principals are asked anew."""
