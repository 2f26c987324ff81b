"""What the world hears of a supporter; whom one speaks to there is never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Supporter:
    id: UUID
    project_year_id: UUID
    code: str


@dataclass(frozen=True)
class Added(_Supporter, Event, name="awards.supporter.added"):
    """Somebody supports the project in this year."""


@dataclass(frozen=True)
class Edited(_Supporter, Event, name="awards.supporter.edited"):
    """What is known of a supporter has changed."""


@dataclass(frozen=True)
class Ended(_Supporter, Event, name="awards.supporter.ended"):
    """Somebody supports the project no more."""
