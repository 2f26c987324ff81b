"""What the world hears of a publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Publication:
    id: UUID
    project_year_id: UUID
    channel: str
    published_on: date


@dataclass(frozen=True)
class Logged(_Publication, Event, name="awards.publication.logged"):
    """Something of the project was published."""


@dataclass(frozen=True)
class Struck(_Publication, Event, name="awards.publication.struck"):
    """An entry was struck from the log of publications."""
