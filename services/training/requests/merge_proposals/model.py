"""What is kept of a proposal to join requests."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """Schools are asked, have answered, and are joined or not."""

    MADE = "made"
    ANSWERED = "answered"
    MERGED = "merged"
    DROPPED = "dropped"


class Consent(StrEnum):
    """What a school's principal says; silence counts as no."""

    WAITING = "waiting"
    CONSENTED = "consented"
    DECLINED = "declined"


class ProposedRequest(Base):
    """A school's request in a proposal, and what its principal said."""

    __tablename__ = "proposed_requests"
    # A request stands in one open proposal at a time; the index's name is the code that the slower of two is told.
    __table_args__ = (Index("request_in_proposal", "request_id", unique=True, postgresql_where=text("is_open")),)
    proposal_id: Mapped[UUID] = mapped_column(ForeignKey("merge_proposals.id"), primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("otmg_requests.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(String(collation="C"), index=True)
    subject: Mapped[str]
    number_of_participants: Mapped[int]
    # To the request from which the search began, which has none itself.
    topic_likeness: Mapped[float | None]
    reasons: Mapped[list[dict[str, Any]]]
    consent: Mapped[Consent] = mapped_column(default=Consent.WAITING)
    answered_at: Mapped[datetime | None]
    is_open: Mapped[bool] = mapped_column(default=True)


class MergeProposal(Thing, Base):
    """Several schools' requests that might go on as one; it lies at the directorate that would join them."""

    __tablename__ = "merge_proposals"
    half_year: Mapped[str]
    subject: Mapped[str]
    answers_due_on: Mapped[date]
    host: Mapped[UUID | None]
    joint_request_id: Mapped[UUID | None]
    reason: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.MADE)
    requests: Mapped[list[ProposedRequest]] = relationship(
        order_by=ProposedRequest.request_id, cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """What the schools want to learn."""
        return {"tr": f"Birleştirme önerisi: {self.subject}", "en": f"Proposal to join: {self.subject}"}

    def made_of(self) -> list[UUID]:
        """Whoever drafted or sent one of the requests does not join them."""
        return [self.id, *(one.request_id for one in self.requests)]

    def said(self, consent: Consent) -> list[ProposedRequest]:
        """The requests whose principals said this."""
        return [one for one in self.requests if one.consent is consent]

    @property
    def schools(self) -> list[str]:
        """Every school in it."""
        return [one.unit for one in self.requests]

    @property
    def consented(self) -> list[str]:
        """The schools that have agreed so far."""
        return [one.unit for one in self.said(Consent.CONSENTED)]

    @property
    def declined(self) -> list[str]:
        """The schools that do not want it."""
        return [one.unit for one in self.said(Consent.DECLINED)]
