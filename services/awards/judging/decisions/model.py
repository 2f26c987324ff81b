"""What is kept of a decision on a candidacy, apart from it: until it is published only the board reads it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.awards.tables import Base


class Outcome(StrEnum):
    """An award is given, or it is not."""

    GRANTED = "granted"
    NOT_GRANTED = "not_granted"


class AwardDecision(Base):
    """What the executive board decided, under which number; without an award with the grounds."""

    __tablename__ = "award_decisions"
    __table_args__ = (CheckConstraint("outcome = 'granted' OR grounds IS NOT NULL", name="refused_with_grounds"),)
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True)
    outcome: Mapped[Outcome]
    decision_number: Mapped[str]
    decided_on: Mapped[date]
    grounds: Mapped[str | None] = mapped_column(Text)
