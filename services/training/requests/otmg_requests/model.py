"""What is kept of a request for a training at the school."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import LANGUAGES, Words
from chassis.things import Followed, Thing
from services.training.requests.request_people.model import Part, RequestPerson
from services.training.tables import Base


class State(StrEnum):
    """Where a request lies (SM-TRN-2)."""

    DRAFT = "draft"
    READY = "ready"
    SUBMITTED = "submitted"
    IN_EVALUATION = "in_evaluation"
    RETURNED = "returned"
    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"
    PLANNED = "planned"
    WITHDRAWN = "withdrawn"


OPEN = (State.DRAFT, State.READY, State.SUBMITTED, State.IN_EVALUATION, State.RETURNED)
WAITING = (State.SUBMITTED, State.IN_EVALUATION)


class OtmgRequest(Followed, Thing, Base):
    """A school's request (Okul Temelli Mesleki Gelişim Talep Formu, Ek-1); a joint one is its host school's."""

    __tablename__ = "otmg_requests"
    __table_args__ = (Index("ix_otmg_requests_unit_half_year", "unit", "half_year"), Index(None, "half_year", "state"))
    half_year: Mapped[str]
    half_year_ends_on: Mapped[date]
    topic_id: Mapped[UUID | None] = mapped_column(index=True)
    # As the board's decision had them: each a learning need of the students or a goal of the school (TRN-07).
    learning_needs: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    training_subject: Mapped[str | None]
    content_headings: Mapped[list[str]] = mapped_column(default=list)
    days: Mapped[int | None]
    hours: Mapped[int | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    rationale: Mapped[str | None]
    rationale_dimensions: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    expected_benefit: Mapped[str | None]
    explanation: Mapped[str | None]
    support_areas: Mapped[list[str]] = mapped_column(default=list)
    institution_kind: Mapped[str | None]
    institution: Mapped[str | None]
    for_joining: Mapped[bool] = mapped_column(default=False)
    # While it is open its number is counted (request_priorities).
    kept_priority: Mapped[int | None]
    letter_number: Mapped[str | None]
    letter_dated_on: Mapped[date | None]
    letter_to: Mapped[str | None]
    submitted_at: Mapped[datetime | None]
    # Which directorate evaluates it: the one whose officer took it.
    evaluated_at: Mapped[str | None] = mapped_column(String(collation="C"))
    fields_to_correct: Mapped[list[str]] = mapped_column(default=list)
    reason: Mapped[str | None]
    like_sought_at: Mapped[datetime | None]
    is_joint: Mapped[bool] = mapped_column(default=False)
    # The requests that a joint one is made of.
    joined: Mapped[list[str]] = mapped_column(default=list)
    joint_request_id: Mapped[UUID | None] = mapped_column(index=True)
    revision_of: Mapped[UUID | None] = mapped_column(index=True)
    # What the approval has laid down for the local plan.
    form: Mapped[str | None]
    programme_code: Mapped[str | None]
    venue_kind: Mapped[str | None]
    venue: Mapped[str | None]
    activity_id: Mapped[UUID | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    people: Mapped[list[RequestPerson]] = relationship(order_by=RequestPerson.id, cascade="all, delete-orphan")

    def title(self) -> Words:
        """What is to be learnt."""
        return dict.fromkeys(LANGUAGES, self.training_subject or "–")

    def made_of(self) -> list[UUID]:
        """Whoever drafted one of the requests that were joined has drafted this one too."""
        return [self.id, *(UUID(one) for one in self.joined)]

    @property
    def trainers(self) -> list[RequestPerson]:
        """Who is to teach."""
        return [one for one in self.people if one.part is Part.TRAINER]

    @property
    def participants(self) -> list[RequestPerson]:
        """Who is to take part."""
        return [one for one in self.people if one.part is Part.PARTICIPANT]

    @property
    def same_school_participants(self) -> list[RequestPerson]:
        """Those of the school that asks (TRN-23.06)."""
        return [one for one in self.participants if one.unit == self.unit]

    @property
    def other_school_participants(self) -> list[RequestPerson]:
        """Those of other schools (TRN-23.07)."""
        return [one for one in self.participants if one.unit != self.unit]

    @property
    def number_of_participants(self) -> int:
        """How many take part."""
        return len(self.participants)

    @property
    def school_year(self) -> str:
        """The school year in which it lies."""
        return self.half_year.partition("/")[0]
