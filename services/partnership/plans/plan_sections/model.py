"""What is kept of a plan's section: objectives with their indicators, and planned activities."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, subject_words
from chassis.things import Shared, Thing, new_id
from services.partnership.tables import Base


class State(StrEnum):
    """A section is being written, or its joint zümre head stands by it."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"


class PlanSection(Shared, Thing, Base):
    """The plan of one joint zümre (zümre eylem planı), or what concerns the whole school."""

    __tablename__ = "plan_sections"
    __table_args__ = (UniqueConstraint("plan_id", "subject", postgresql_nulls_not_distinct=True),)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"))
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    position: Mapped[int]
    subject: Mapped[str | None]
    head: Mapped[UUID | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    objectives: Mapped[list[Objective]] = relationship(
        order_by="Objective.position", cascade="all, delete-orphan", lazy="selectin"
    )
    activities: Mapped[list[PlannedActivity]] = relationship(
        order_by="PlannedActivity.position", cascade="all, delete-orphan", lazy="selectin"
    )

    def title(self) -> Words:
        """Whose section, and of which year."""
        if self.subject is None:
            return {"tr": f"Okul geneli, {self.school_year}", "en": f"Whole school, {self.school_year}"}
        subject = subject_words(self.subject)
        return {
            "tr": f"{subject['tr']} zümre eylem planı, {self.school_year}",
            "en": f"{subject['en']} zümre plan, {self.school_year}",
        }

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two


class Objective(Base):
    """What is to be reached (hedef)."""

    __tablename__ = "objectives"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    section_id: Mapped[UUID] = mapped_column(ForeignKey("plan_sections.id"), index=True)
    section: Mapped[PlanSection] = relationship(viewonly=True)
    position: Mapped[int]
    title: Mapped[str]
    aims: Mapped[list[str]]
    topic: Mapped[str | None]
    indicators: Mapped[list[Indicator]] = relationship(
        order_by="Indicator.position", cascade="all, delete-orphan", lazy="selectin"
    )


class Indicator(Base):
    """By what it is measured (performans göstergesi)."""

    __tablename__ = "indicators"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    objective_id: Mapped[UUID] = mapped_column(ForeignKey("objectives.id"), index=True)
    objective: Mapped[Objective] = relationship(viewonly=True)
    position: Mapped[int]
    name: Mapped[str]
    unit_of_measure: Mapped[str | None]
    baseline: Mapped[Decimal | None] = mapped_column(Numeric(14, 3))
    target: Mapped[Decimal | None] = mapped_column(Numeric(14, 3))
    measured_on: Mapped[date | None]
    owner: Mapped[str | None]


class PlannedActivity(Base):
    """What is to be done together (faaliyet)."""

    __tablename__ = "planned_activities"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    section_id: Mapped[UUID] = mapped_column(ForeignKey("plan_sections.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    objective_id: Mapped[UUID | None] = mapped_column(ForeignKey("objectives.id", ondelete="SET NULL"), index=True)
    topic: Mapped[str | None]
    property_kind: Mapped[str | None]
    sample_code: Mapped[str | None]
    workshop_kind: Mapped[str | None]
    workshop_other: Mapped[str | None]
    contest_field: Mapped[str | None]
    description: Mapped[str | None]
    kind: Mapped[str | None]
    responsible_one: Mapped[UUID | None]
    responsible_two: Mapped[UUID | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    objective: Mapped[Objective | None] = relationship(viewonly=True)
    section: Mapped[PlanSection] = relationship(viewonly=True)
