"""What is kept of a training activity."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.identity import ROOT
from chassis.texts import LANGUAGES, Words
from chassis.things import Followed, Thing
from services.training.planning.participants.model import Participant, Trainer
from services.training.planning.training_sessions.model import TrainingSession
from services.training.tables import Base


class State(StrEnum):
    """How far an activity is (SM-TRN-4)."""

    PLANNED = "planned"
    OPEN = "open"
    CONFIRMED = "confirmed"
    BELOW_MINIMUM = "below_minimum"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Source(StrEnum):
    """Where a plan’s entry comes from (PLT-13)."""

    OTMG = "otmg"
    MGT = "mgt"
    STANDARD = "standard"
    SEMINAR = "seminar"


class Form(StrEnum):
    """A standard programme with its code, or a seminar without one (TRN-38)."""

    STANDARD_PROGRAMME = "standard_programme"
    SEMINAR = "seminar"


class VenueKind(StrEnum):
    """At the proposing school, or at an in-service training centre (TRN-39)."""

    SCHOOL = "school"
    TRAINING_CENTRE = "training_centre"


class Delivery(StrEnum):
    """In a room, or at a distance with everybody there at once (PLT-06.01)."""

    FACE_TO_FACE = "face_to_face"
    SYNCHRONOUS = "synchronous"


class Approach(StrEnum):
    """The approach of TRN-01 to which it belongs."""

    CENTRAL_TRAINING = "central_training"
    LOCAL_TRAINING = "local_training"
    SCHOOL_BASED_PD = "school_based_pd"


NOT_BEGUN = (State.PLANNED, State.OPEN, State.CONFIRMED, State.BELOW_MINIMUM)
FINAL = (State.COMPLETED, State.CANCELLED)
SMALLEST_GROUP = 10


class Activity(Followed, Thing, Base):
    """An in-service training activity (hizmet içi eğitim faaliyeti)."""

    __tablename__ = "activities"
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("in_service_plans.id"), index=True)
    request_id: Mapped[UUID | None] = mapped_column(unique=True)
    approach: Mapped[Approach]
    source: Mapped[Source]
    form: Mapped[Form]
    programme_code: Mapped[str | None]
    name: Mapped[str]
    # None while it was put off and nobody has named another day.
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    planned_on: Mapped[date]
    days: Mapped[int]
    hours: Mapped[int]
    venue_kind: Mapped[VenueKind]
    venue: Mapped[str]
    delivery: Mapped[Delivery] = mapped_column(default=Delivery.FACE_TO_FACE)
    quota: Mapped[int] = mapped_column(default=0)
    subjects: Mapped[list[str]] = mapped_column(default=list)
    reserved: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    criteria: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    # Until when people may be added, and when it is called off, where there are too few of them.
    complete_by: Mapped[date | None]
    missing: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime | None]
    reported_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
    completed_below_minimum: Mapped[bool] = mapped_column(default=False)
    postponed_at: Mapped[datetime | None]
    postponements: Mapped[int] = mapped_column(default=0)
    reason: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.PLANNED)
    participants: Mapped[list[Participant]] = relationship(
        order_by=(Participant.name, Participant.person), cascade="all, delete-orphan"
    )
    trainers: Mapped[list[Trainer]] = relationship(order_by=Trainer.id, cascade="all, delete-orphan")
    sessions: Mapped[list[TrainingSession]] = relationship(
        order_by=TrainingSession.number, cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """As the plan calls it."""
        return dict.fromkeys(LANGUAGES, self.called)

    @property
    def called(self) -> str:
        """As the plan calls it."""
        return self.name

    @property
    def is_of_a_request(self) -> bool:
        """Whether it is a school’s own (OTMG): its people are named, and nobody applies."""
        return self.source is Source.OTMG

    @property
    def is_central(self) -> bool:
        """Whether the ministry keeps it."""
        return self.unit == ROOT

    @property
    def is_too_small(self) -> bool:
        """A school’s training takes place with ten different teachers and managers (TRN-20, Q-24)."""
        return self.is_of_a_request and len(self.participants) < SMALLEST_GROUP

    @property
    def people(self) -> list[UUID]:
        """Who took part and has not left."""
        return [one.person for one in self.participants if one.left_early_at is None]

    @property
    def schools(self) -> list[str]:
        """Where they serve."""
        return [*dict.fromkeys(one.unit for one in self.participants if one.left_early_at is None)]

    @property
    def participants_count(self) -> int:
        """How many take part."""
        return len(self.participants)

    @property
    def certified_count(self) -> int:
        """How many were there long enough for a document."""
        return sum(one.document_number is not None for one in self.participants)
