"""What the world hears of a certificate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Issued(Event, name="awards.award_certificate.issued"):
    """An award is certified."""

    candidacy_id: UUID
    granted_on: date


@dataclass(frozen=True)
class Withdrawn(Event, name="awards.award_certificate.withdrawn"):
    """The certificate of an award does not hold any more."""

    candidacy_id: UUID
