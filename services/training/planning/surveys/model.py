"""What is kept of the answers: each without a name, and beside them who has answered."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from services.training.tables import Base

# Fewer would show who said what.
LEAST_ANSWERS = 5


class Sheet(StrEnum):
    """What is asked of a participant afterwards."""

    SURVEY = "survey"
    TRAINERS = "trainers"


class SurveyAnswer(Base):
    """One participant’s marks from one to five; its id says nothing of when it came."""

    __tablename__ = "survey_answers"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activities.id"), index=True)
    marks: Mapped[dict[str, Any]]


class SheetReturned(Base):
    """Somebody has answered; what they said lies elsewhere."""

    __tablename__ = "sheets_returned"
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activities.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    sheet: Mapped[Sheet] = mapped_column(primary_key=True)


def averages_of(session: Session, activity_id: UUID) -> list[dict[str, Any]]:
    """The average of each statement; nothing while fewer than five have answered."""
    found: Sequence[dict[str, Any]] = session.scalars(
        select(SurveyAnswer.marks).filter_by(activity_id=activity_id)
    ).all()
    if len(found) < LEAST_ANSWERS:
        return []
    return [
        {"statement": code, "average": round(sum(one[code] for one in found) / len(found), 2), "answers": len(found)}
        for code in found[0]
    ]


def answers_to(session: Session, activity_id: UUID) -> int:
    """How many have answered."""
    wanted = select(func.count()).select_from(SurveyAnswer).filter_by(activity_id=activity_id)
    return session.scalar(wanted) or 0
