"""What is kept of a joint activity; what it is about stands once, in the plan."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import LANGUAGES, Words
from chassis.things import Shared, Thing
from services.partnership.joint_work.activity_results.model import Participants, Result
from services.partnership.plans.plan_sections.model import PlannedActivity
from services.partnership.tables import Base


class State(StrEnum):
    """How far a joint activity is (SM-PAR-5)."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


NOT_BEGUN = (State.PLANNED, State.POSTPONED)
OPEN = (*NOT_BEGUN, State.IN_PROGRESS)
STUDENTS = "student"


class Activity(Shared, Thing, Base):
    """What both schools do together (ortak faaliyet), as their plan says."""

    __tablename__ = "activities"
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"), index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    item_id: Mapped[UUID] = mapped_column(ForeignKey("planned_activities.id"), unique=True)
    made_from: Mapped[UUID | None] = mapped_column(ForeignKey("activities.id"), index=True)
    # Where it was postponed; the plan keeps its own days.
    moved_to: Mapped[date | None]
    moved_until: Mapped[date | None]
    reason: Mapped[str | None]
    started_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.PLANNED)
    item: Mapped[PlannedActivity] = relationship(lazy="joined", innerjoin=True)
    result: Mapped[Result | None] = relationship(cascade="all, delete-orphan")

    def title(self) -> Words:
        """As the plan calls it."""
        return dict.fromkeys(LANGUAGES, self.called)

    @property
    def called(self) -> str:
        """As the plan calls it."""
        return self.item.title

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two

    @property
    def topic(self) -> str | None:
        """The topic of joint work (PAR-29)."""
        return self.item.topic

    @property
    def kind(self) -> str | None:
        """The kind of education activity (PAR-04)."""
        return self.item.kind

    @property
    def sample_code(self) -> str | None:
        """The sample activity it began from (PAR-30)."""
        return self.item.sample_code

    @property
    def workshop_kind(self) -> str | None:
        """The kind of workshop it was, else as planned (PAR-31)."""
        return (self.result and self.result.workshop_kind) or self.item.workshop_kind

    @property
    def workshop_other(self) -> str | None:
        """The workshop in words of one's own, where it is none of the list."""
        return (self.result and self.result.workshop_other) or self.item.workshop_other

    @property
    def contest_field(self) -> str | None:
        """The field in which the contest was held, else as planned (PAR-32)."""
        return (self.result and self.result.contest_field) or self.item.contest_field

    @property
    def starts_on(self) -> date | None:
        """Its first day: where it was postponed, the new one."""
        return self.moved_to or self.item.starts_on

    @property
    def ends_on(self) -> date | None:
        """Its last day: where it was postponed, the new one."""
        return self.moved_until or self.item.ends_on

    @property
    def responsible(self) -> list[UUID]:
        """Who carries it out, for the Group I school and for the Group II school."""
        return [one for one in (self.item.responsible_one, self.item.responsible_two) if one]

    @property
    def students_one(self) -> int:
        """How many students of the Group I school took part."""
        return sum(one.head_count_one for one in self._students())

    @property
    def students_two(self) -> int:
        """How many students of the Group II school took part."""
        return sum(one.head_count_two for one in self._students())

    def _students(self) -> list[Participants]:
        return [one for one in self.result.participants if one.group == STUDENTS] if self.result else []

    @property
    def head_count_one(self) -> int:
        """How many of the Group I school took part."""
        return sum(one.head_count_one for one in self.result.participants) if self.result else 0

    @property
    def head_count_two(self) -> int:
        """How many of the Group II school took part."""
        return sum(one.head_count_two for one in self.result.participants) if self.result else 0
