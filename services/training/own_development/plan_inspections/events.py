"""What the world hears of an auditor's look at a plan."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="training.plan_inspection.opened"):
    """An auditor with an order has opened somebody's own plan."""

    plan_id: UUID
    audit_order: str
