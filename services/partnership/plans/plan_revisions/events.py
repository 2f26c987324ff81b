"""What the world hears of a plan's revision."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Proposed(Event, name="partnership.plan_revision.proposed"):
    """The coordinators want to change an accepted plan; both principals decide."""

    plan_id: UUID
    section_id: UUID
    reason: str


@dataclass(frozen=True)
class Signed(Event, name="partnership.plan_revision.signed"):
    """One principal approves the change; the other is awaited."""


@dataclass(frozen=True)
class Approved(Event, name="partnership.plan_revision.approved"):
    """Both principals approve: the plan is changed, and its earlier version kept."""

    plan_id: UUID
    section_id: UUID
    reason: str


@dataclass(frozen=True)
class Refused(Event, name="partnership.plan_revision.refused"):
    """A principal does not approve: the plan stays as it was accepted."""

    plan_id: UUID
    reason: str


@dataclass(frozen=True)
class Withdrawn(Event, name="partnership.plan_revision.withdrawn"):
    """The coordinators take their proposal back, or the partnership is over."""

    plan_id: UUID
