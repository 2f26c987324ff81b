"""What the world hears of a student's entry: that there is one, and nothing of the student."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Registered(Event, name="awards.student.registered"):
    """A school has entered a student."""

    project_year_id: UUID


@dataclass(frozen=True)
class Edited(Event, name="awards.student.edited"):
    """What is known of the student has changed."""


@dataclass(frozen=True)
class Consented(Event, name="awards.student.consented"):
    """A parent agrees in writing that the student is named."""


@dataclass(frozen=True)
class ConsentWithdrawn(Event, name="awards.student.consent_withdrawn"):
    """A parent no longer agrees: the student is named nowhere any more."""

    id: UUID
