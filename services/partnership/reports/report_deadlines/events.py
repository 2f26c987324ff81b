"""What the world hears of the last day of a year's reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Set(Event, name="partnership.report_deadline.set"):
    """OGM has set the last day for the evaluation reports of a school year."""

    school_year: str
    due_on: date


@dataclass(frozen=True)
class Moved(Event, name="partnership.report_deadline.moved"):
    """OGM has set another last day."""

    school_year: str
    due_on: date
