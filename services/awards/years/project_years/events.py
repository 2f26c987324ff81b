"""What the world hears of a project year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Year:
    id: UUID
    unit: str
    first_year: int
    school_year: str


@dataclass(frozen=True)
class Prepared(_Year, Event, name="awards.project_year.prepared"):
    """A province's next project year is being prepared, with what the last one leaves it."""


@dataclass(frozen=True)
class Edited(_Year, Event, name="awards.project_year.edited"):
    """The technical team has changed the year's texts, days or numbers."""


@dataclass(frozen=True)
class UpdateNoted(_Year, Event, name="awards.project_year.update_noted"):
    """The technical team has noted what has changed in the project since the last year."""


@dataclass(frozen=True)
class Opened(_Year, Event, name="awards.project_year.opened"):
    """The year is open: schools record until its last recording day, and the criteria can be read."""

    records_until: date
    criteria_address: str


@dataclass(frozen=True)
class CommissionsMissing(_Year, Event, name="awards.project_year.commissions_missing"):
    """Ten working days after the opening there are schools without a commission."""

    commissions_due_on: date


@dataclass(frozen=True)
class RecordingEnds(_Year, Event, name="awards.project_year.recording_ends"):
    """Recording ends soon."""

    records_until: date
    days_left_told: int


@dataclass(frozen=True)
class Extended(_Year, Event, name="awards.project_year.extended"):
    """There is more time to record, or to score, than was announced."""

    records_until: date
    scores_until: date


@dataclass(frozen=True)
class EvaluationStarted(_Year, Event, name="awards.project_year.evaluation_started"):
    """Recording is over; what was accepted is evaluated."""

    scores_until: date


@dataclass(frozen=True)
class Awarded(_Year, Event, name="awards.project_year.awarded"):
    """The executive board has decided in all four award areas."""


@dataclass(frozen=True)
class Closed(_Year, Event, name="awards.project_year.closed"):
    """The year is over: its bodies end, its records are archived."""
