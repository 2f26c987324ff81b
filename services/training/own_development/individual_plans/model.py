"""What is kept of somebody's own plan."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing, new_id
from services.training.tables import Base


class State(StrEnum):
    """It is being written, or its needs were passed to the school's management."""

    DRAFT = "draft"
    SUBMITTED = "submitted"


class IndividualPlan(Thing, Base):
    """What one person wants to learn in a school year, by the duties TRN-03.03 … TRN-03.08."""

    __tablename__ = "individual_plans"
    # The constraint's name is the code that is told where somebody begins a second one.
    __table_args__ = (UniqueConstraint("person", "school_year", name="plan_already_begun"),)
    school_year: Mapped[str]
    person: Mapped[UUID]
    name: Mapped[str]
    # The fields are called as the duties to which they belong.
    identify_student_gaps: Mapped[str | None]
    need_from_student_gaps: Mapped[str | None]
    need_from_own_practice: Mapped[str | None]
    need_from_school_problems: Mapped[str | None]
    need_from_developments: Mapped[str | None]
    submit_need_to_management: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    needs: Mapped[list[PlannedNeed]] = relationship(
        order_by="PlannedNeed.position", cascade="all, delete-orphan", lazy="selectin"
    )

    def title(self) -> Words:
        """Events and e-mails carry titles, so it names neither a person nor a need."""
        return {
            "tr": f"Bireysel mesleki gelişim planı, {self.school_year}",
            "en": f"Individual professional development plan, {self.school_year}",
        }


class PlannedNeed(Base):
    """A need, where it comes from, how and until when it is to be met, and whether it is."""

    __tablename__ = "planned_needs"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("individual_plans.id"), index=True)
    position: Mapped[int]
    topic: Mapped[str]
    origin: Mapped[str]
    wished_training: Mapped[str | None]
    target_on: Mapped[date | None]
    done_on: Mapped[date | None]
