"""What is kept of an auditor's look at a plan."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """It was opened."""

    OPENED = "opened"


class PlanInspection(Thing, Base):
    """Who looked at whose plan, under which order; it opens the plan to them for that day."""

    __tablename__ = "plan_inspections"
    __table_args__ = (Index(None, "auditor", "opened_at"),)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("individual_plans.id"), index=True)
    auditor: Mapped[UUID]
    audit_order: Mapped[str]
    reason: Mapped[str]
    state: Mapped[State] = mapped_column(default=State.OPENED)

    def title(self) -> Words:
        """It names nobody."""
        return {"tr": "Bireysel planın incelenmesi", "en": "Inspection of an individual plan"}
