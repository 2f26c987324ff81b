"""What is kept of a directorate's evaluation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.tables import Base


class State(StrEnum):
    """How far an evaluation is (SM-TRN-3)."""

    OPEN = "open"
    SCORED = "scored"
    DECIDED = "decided"
    REOPENED = "reopened"


class Verdict(StrEnum):
    """What the directorate decides."""

    APPROVE = "approve"
    REJECT = "reject"


class Answer(StrEnum):
    """What it says of one criterion."""

    SUITABLE = "suitable"
    NOT_SUITABLE = "not_suitable"


UNDER_WAY = (State.OPEN, State.SCORED, State.REOPENED)


class DirectorateEvaluation(Followed, Thing, Base):
    """The evaluation form of a district or province (İl/İlçe Değerlendirme Formu, Ek-2); it lies at the school."""

    __tablename__ = "directorate_evaluations"
    request_id: Mapped[UUID] = mapped_column(ForeignKey("otmg_requests.id"), unique=True)
    evaluated_at: Mapped[str] = mapped_column(String(collation="C"))
    # The header, as Ek-1 had it when the evaluation was opened.
    school_name: Mapped[str]
    training_subject: Mapped[str]
    priority_level: Mapped[int | None]
    answers: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    inspector_name: Mapped[str | None]
    inspector_opinion: Mapped[str | None]
    verdict: Mapped[Verdict | None]
    evaluator: Mapped[UUID | None]
    evaluator_name: Mapped[str | None]
    decided_on: Mapped[date | None]
    form: Mapped[str | None]
    programme_code: Mapped[str | None]
    balance_note: Mapped[str | None]
    budget_note: Mapped[str | None]
    estimated_cost: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))
    rejection_reason: Mapped[str | None]
    reopening_reason: Mapped[str | None]
    # Another trainer steps in: that criterion alone is answered anew.
    trainer_in_question: Mapped[bool] = mapped_column(default=False)
    state: Mapped[State] = mapped_column(default=State.OPEN)
    request: Mapped[OtmgRequest] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Of which request."""
        return {"tr": f"Değerlendirme: {self.training_subject}", "en": f"Evaluation: {self.training_subject}"}

    def made_of(self) -> list[UUID]:
        """Whoever drafted or sent the request decides on nothing here."""
        return [self.id, *self.request.made_of()]

    @property
    def not_suitable(self) -> list[dict[str, Any]]:
        """The criteria that speak against it."""
        return [one for one in self.answers if one["answer"] == Answer.NOT_SUITABLE]

    @property
    def reasons(self) -> list[dict[str, str]]:
        """Everything that the school is told of a rejection (TRN-37)."""
        said = [{"criterion": one["criterion"], "reason": one["reason"]} for one in self.not_suitable]
        more = [{"criterion": "balance_or_budget", "reason": self.rejection_reason}] if self.rejection_reason else []
        return [*said, *more]


def evaluation_of(session: Session, request_id: UUID) -> DirectorateEvaluation | None:
    """The evaluation of a request."""
    return session.scalar(select(DirectorateEvaluation).filter_by(request_id=request_id))
