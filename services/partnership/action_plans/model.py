"""What is kept of a joint action plan."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis import clock
from chassis.identity import Role
from chassis.texts import Words
from chassis.things import Thing, new_id
from services.partnership.plan_sections.model import PlanSection
from services.partnership.tables import Base


class Review(StrEnum):
    """With whom the plan lies (SM-PAR-4)."""

    DRAFT = "draft"
    AGREED = "agreed"
    SCHOOL_APPROVED = "school_approved"
    SUBMITTED = "submitted"
    AT_PROVINCE = "at_province"
    AT_MINISTRY = "at_ministry"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class Execution(StrEnum):
    """How far the plan is carried out (SM-PAR-4)."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    CLOSED = "closed"


class ActionPlan(Thing, Base):
    """What both schools set themselves for a school year (ortak eylem planı)."""

    __tablename__ = "action_plans"
    # The constraint's name is the code that the slower of two coordinators is told.
    __table_args__ = (UniqueConstraint("partnership_id", "school_year", name="plan_already_drafted"),)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    school_year: Mapped[str] = mapped_column(index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    schools_named: Mapped[str]
    declares_content_rules: Mapped[bool] = mapped_column(default=False)
    # Frozen from the cycle: a later change of the rule never reopens a finished record.
    due_at: Mapped[datetime] = mapped_column(index=True)
    first_submitted_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    late: Mapped[bool | None]
    late_reason: Mapped[str | None]
    missed_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    resubmit_by: Mapped[datetime | None]
    return_reason: Mapped[str | None]
    review_state: Mapped[Review] = mapped_column(default=Review.DRAFT)
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

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two


class Hop(Base):
    """One hop of a plan's way: who passed it on, when, with which note, and the plan as it was then."""

    __tablename__ = "plan_hops"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"), index=True)
    action: Mapped[str]
    at: Mapped[datetime] = mapped_column(default=clock.now)
    person: Mapped[UUID | None]
    role: Mapped[Role]
    unit: Mapped[str]
    note: Mapped[str | None]
    # The copy that the province holds, and the earlier versions (PAR-27, Q-11).
    content: Mapped[dict[str, Any]]
