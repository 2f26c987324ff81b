"""What the world hears of a proposed goal."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Proposed(Event, name="partnership.proposed_goal.proposed"):
    """Another programme found one of the schools weak in an area: it may become a goal of their next plan."""

    partnership_id: UUID
    school: str
    school_year: str
    code: str


@dataclass(frozen=True)
class Taken(Event, name="partnership.proposed_goal.taken"):
    """It stands in the plan as an objective; the coordinators say by what it is measured."""

    partnership_id: UUID
    section_id: UUID
    school_year: str
    code: str


@dataclass(frozen=True)
class Declined(Event, name="partnership.proposed_goal.declined"):
    """The plan takes it up not, and why."""

    partnership_id: UUID
    school_year: str
    code: str
    reason: str


@dataclass(frozen=True)
class Lapsed(Event, name="partnership.proposed_goal.lapsed"):
    """Its year has passed, or the partnership is over."""

    partnership_id: UUID
    school_year: str
    code: str
