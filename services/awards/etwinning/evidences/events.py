"""What the world hears of a piece of evidence."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfEvidence:
    """Of which mission, and for which criterion."""

    mission_id: UUID
    criterion: str


class Drafted(_OfEvidence, Event, name="awards.etwinning_evidence.drafted"):
    """Somebody of the school begins to show that a criterion is met."""


class Edited(_OfEvidence, Event, name="awards.etwinning_evidence.edited"):
    """It was written further or corrected."""


class Submitted(_OfEvidence, Event, name="awards.etwinning_evidence.submitted"):
    """It is complete; the school's management decides."""


class Accepted(_OfEvidence, Event, name="awards.etwinning_evidence.accepted"):
    """It shows that the criterion is met."""


@dataclass(frozen=True)
class Returned(_OfEvidence, Event, name="awards.etwinning_evidence.returned"):
    """Something is missing; its author corrects it."""

    reason: str
