"""What is kept of a joint action plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.reviewing.reviews.model import OneHop, Reviewed
from services.partnership.tables import Base


class Execution(StrEnum):
    """How far the plan is carried out (SM-PAR-4)."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    CLOSED = "closed"


class ActionPlan(Reviewed, Base):
    """What both schools set themselves for a school year (ortak eylem planı)."""

    __tablename__ = "action_plans"
    # The constraint's name is the code that the slower of two coordinators is told.
    __table_args__ = (UniqueConstraint("partnership_id", "school_year", name="plan_already_drafted"),)
    declares_content_rules: Mapped[bool] = mapped_column(default=False)
    # What becomes of last year's findings, by their ids: carried into this plan, or not and why (PAR-42).
    findings_answered: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    execution_state: Mapped[Execution] = mapped_column(default=Execution.NOT_STARTED)
    sections: Mapped[list[PlanSection]] = relationship(order_by="PlanSection.position")
    hops: Mapped[list[Hop]] = relationship(order_by="Hop.at")

    def title(self) -> Words:
        """The year and the schools."""
        return {
            "tr": f"{self.school_year} ortak eylem planı, {self.schools_named}",
            "en": f"Joint action plan {self.school_year}, {self.schools_named}",
        }

    def made_of(self) -> list[UUID]:
        """Who wrote a section has written the plan (SEC-07)."""
        return [self.id, *(section.id for section in self.sections)]


class Hop(OneHop, Base):
    """One hop of a plan's way."""

    __tablename__ = "plan_hops"
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"), index=True)
