"""What is kept of a school's eTwinning action plan."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing, new_id
from services.awards.tables import Base


class State(StrEnum):
    """A plan is kept, and written further all year."""

    KEPT = "kept"


class EtwinningActionPlan(Thing, Base):
    """What a school wants to do for eTwinning in a school year (eTwinning hareket planı)."""

    __tablename__ = "etwinning_action_plans"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("unit", "school_year", name="etwinning_plan_already_written"),)
    school_year: Mapped[str]
    state: Mapped[State] = mapped_column(default=State.KEPT)
    planned: Mapped[list[EtwinningAction]] = relationship(
        order_by="EtwinningAction.place", cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """Of which year."""
        return {
            "tr": f"eTwinning hareket planı {self.school_year}",
            "en": f"eTwinning action plan {self.school_year}",
        }

    @property
    def done(self) -> int:
        """How many of its actions are done."""
        return sum(one.done_on is not None for one in self.planned)


class EtwinningAction(Base):
    """One thing to be done, by whom and when."""

    __tablename__ = "etwinning_actions"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_action_plans.id"), index=True)
    place: Mapped[int]
    what: Mapped[str]
    owner: Mapped[UUID]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    done_on: Mapped[date | None]


def plan_of(session: Session, unit: str, school_year: str) -> EtwinningActionPlan | None:
    """The school's plan of a year."""
    return session.scalar(select(EtwinningActionPlan).filter_by(unit=unit, school_year=school_year))
