"""What the world hears of somebody's own plan: that it goes on, never what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _OfYear:
    school_year: str


@dataclass(frozen=True)
class Drafted(_OfYear, Event, name="training.individual_plan.drafted"):
    """Somebody has begun the own plan of a school year."""


@dataclass(frozen=True)
class Edited(_OfYear, Event, name="training.individual_plan.edited"):
    """The plan was written on."""


@dataclass(frozen=True)
class Submitted(_OfYear, Event, name="training.individual_plan.submitted"):
    """Its needs are passed to the school's management, to be met by suitable means."""


@dataclass(frozen=True)
class Revised(_OfYear, Event, name="training.individual_plan.revised"):
    """Its author writes on; management reads it again when it is submitted again."""


@dataclass(frozen=True)
class Marked(_OfYear, Event, name="training.individual_plan.marked"):
    """Whether a need is met was noted."""


@dataclass(frozen=True)
class Followed(_OfYear, Event, name="training.individual_plan.followed"):
    """Its author serves at another school; the plan has gone with them, for them alone."""
