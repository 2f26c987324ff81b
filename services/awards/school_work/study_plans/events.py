"""What the world hears of study plans: that there are some, and of no student who it is (PRV-11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Prepared(Event, name="awards.study_plan.prepared"):
    """A student has a study plan."""


@dataclass(frozen=True)
class Edited(Event, name="awards.study_plan.edited"):
    """A student's study plan has changed."""


@dataclass(frozen=True)
class Reviewed(Event, name="awards.study_plan.reviewed"):
    """How a student gets on with the plan was looked at."""

    reviewed_on: date


@dataclass(frozen=True)
class Finished(Event, name="awards.study_plan.finished"):
    """A student's study plan is at its end."""
