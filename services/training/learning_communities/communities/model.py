"""What is kept of a community that the ministry plans, and of its phases."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, object_session, relationship

from chassis.identity import Role
from chassis.searching import Searched
from chassis.texts import Words
from chassis.things import Thing
from services.training.learning_communities.community_rooms.model import Member, Room
from services.training.tables import Base


class State(StrEnum):
    """Where a community stands; its phases are states of it (SM-MGT-1)."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    APPLICATIONS_CLOSED = "applications_closed"
    FORMED = "formed"
    PRE_TRAINING = "pre_training"
    PRACTICE_1 = "practice_1"
    INTERIM_EVALUATION = "interim_evaluation"
    PRACTICE_2 = "practice_2"
    FINAL_EVALUATION = "final_evaluation"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


S = State
# In the order of the template (MGT-16).
PHASES = (S.PRE_TRAINING, S.PRACTICE_1, S.INTERIM_EVALUATION, S.PRACTICE_2, S.FINAL_EVALUATION)
PUBLIC = (S.ANNOUNCED, S.APPLICATIONS_CLOSED, S.FORMED, *PHASES, S.COMPLETED)
OPEN = (S.DRAFT, S.ANNOUNCED, S.APPLICATIONS_CLOSED, S.FORMED, *PHASES)
UNDER_WAY = (S.FORMED, *PHASES)


class Community(Searched, Thing, Base):
    """A community of teachers of several schools who work on one theme; it lies at the ministry."""

    __tablename__ = "communities"
    __table_args__ = (CheckConstraint("quota IS NULL OR quota >= 1", name="quota_at_least_one"),)
    FOUND_BY = ("theme", "programme_name")
    theme: Mapped[str]
    # The in-service training programme it refers to, and its four answers (MGT-13).
    programme_code: Mapped[str]
    programme_name: Mapped[str]
    application_criteria: Mapped[str | None] = mapped_column(Text)
    evaluation_criteria: Mapped[str | None] = mapped_column(Text)
    duration_hours: Mapped[int | None]
    implementation: Mapped[str | None] = mapped_column(Text)
    # By what an application is weighed, as its offer has it; none where all are alike.
    criteria: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    quota: Mapped[int | None]
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    starts_on: Mapped[date | None]
    trainer: Mapped[UUID | None] = mapped_column(index=True)
    trainer_name: Mapped[str | None]
    # Everybody who has been its trainer: person, name, since.
    trainers: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    # The general directorate that runs it, and sends the documents for the fees (FIN-09).
    run_by: Mapped[str] = mapped_column(default=Role.OYGGM_OFFICER)
    # ÖYGGM has decided that it goes on, though fewer than two members are left.
    goes_on: Mapped[bool] = mapped_column(default=False)
    room: Mapped[UUID | None]
    phases: Mapped[list[Phase]] = relationship(order_by="Phase.position", cascade="all, delete-orphan")
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """Its theme."""
        return dict.fromkeys(("tr", "en"), self.theme)

    @property
    def ends_on(self) -> date | None:
        """The last day of its last phase."""
        return self.phases[-1].ends_on if self.phases else None

    @property
    def phase(self) -> str:
        """The phase that is under way."""
        return self.state.value

    @property
    def expected_until(self) -> date | None:
        """By when the phase under way is to be closed."""
        return next((one.ends_on for one in self.phases if one.code == self.state), None)

    @property
    def participants(self) -> list[str]:
        """Who took part to the end."""
        return [str(one.person) for one in self._members()]

    @property
    def schools(self) -> list[str]:
        """The schools of those who took part to the end."""
        return [*dict.fromkeys(one.unit for one in self._members())]

    def _members(self) -> list[Member]:
        session = object_session(self)
        return session.get_one(Room, self.room).active if session and self.room else []

    def following(self, state: State) -> State:
        """What comes after a phase, by the order of its own template."""
        codes = [State(phase.code) for phase in self.phases]
        place = codes.index(state) + 1 if state in codes else 0
        return codes[place] if place < len(codes) else State.COMPLETED


class Phase(Base):
    """One stage of a community's work, with its days and its place."""

    __tablename__ = "community_phases"
    community_id: Mapped[UUID] = mapped_column(ForeignKey("communities.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    days: Mapped[int]
    place: Mapped[str | None]
    ends_on: Mapped[date | None]
    # As it was when the community was announced.
    planned_until: Mapped[date | None]
    closed_at: Mapped[datetime | None]
