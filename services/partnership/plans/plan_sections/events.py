"""What the world hears of a plan's section."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="partnership.plan_section.opened"):
    """A joint zümre, or the whole school, can write its part of the plan."""

    plan_id: UUID
    subject: str | None


@dataclass(frozen=True)
class Edited(Event, name="partnership.plan_section.edited"):
    """A part of the plan was written anew; what was agreed on it before is void."""

    plan_id: UUID
    subject: str | None


@dataclass(frozen=True)
class Confirmed(Event, name="partnership.plan_section.confirmed"):
    """The joint zümre head stands by the zümre's part of the plan."""

    plan_id: UUID
    subject: str | None


@dataclass(frozen=True)
class Revised(Event, name="partnership.plan_section.revised"):
    """A part of an accepted plan was changed in the course of the year, as both principals approved."""

    plan_id: UUID
    subject: str | None


@dataclass(frozen=True)
class GoalTakenUp(Event, name="partnership.plan_section.goal_taken_up"):
    """A goal that was proposed stands in this part of the plan; what was agreed on it before is void."""

    plan_id: UUID
    subject: str | None


@dataclass(frozen=True)
class LaidAside(Event, name="partnership.plan_section.laid_aside"):
    """The partnership is over: nobody waits for this part of the plan any more."""

    plan_id: UUID
    subject: str | None
