"""What the world hears of a joint zümre head; phone and e-mail are never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Selected(Event, name="partnership.joint_zumre_head.selected"):
    """The subject's teachers of both schools have chosen who leads their joint work."""

    partnership_id: UUID
    meeting_id: UUID
    subject: str
    person: UUID


@dataclass(frozen=True)
class Replaced(Event, name="partnership.joint_zumre_head.replaced"):
    """A later joint zümre meeting has chosen somebody else."""

    partnership_id: UUID
    subject: str
    person: UUID
    successor: UUID
