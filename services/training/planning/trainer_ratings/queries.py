"""A trainer’s earlier programmes and what participants thought of them (TRN-34, TRN-40)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from services.training.planning.activities.model import Activity, State
from services.training.planning.participants.model import Trainer
from services.training.planning.surveys.model import LEAST_ANSWERS
from services.training.planning.trainer_ratings.model import TrainerRating


@dataclass(frozen=True)
class TrainerResult:
    """One programme that somebody taught; no average while fewer than five have rated."""

    activity_id: UUID
    programme: str
    starts_on: date | None
    ratings: int
    average: float | None


def results_of(session: Session, *, person: UUID | None, name: str, workplace: str) -> Sequence[TrainerResult]:
    """The completed programmes of this trainer, the newest first; without an account by name and workplace."""
    as_named = and_(Trainer.name == name, Trainer.workplace == workplace)
    known_as = or_(Trainer.person == person, and_(Trainer.person.is_(None), as_named)) if person else as_named
    wanted = (
        select(
            Activity.id,
            Activity.name,
            Activity.starts_on,
            func.count(TrainerRating.id),
            func.avg(TrainerRating.mark),
        )
        .join(Trainer, Trainer.activity_id == Activity.id)
        .outerjoin(TrainerRating, TrainerRating.trainer_id == Trainer.id)
        .where(known_as, Activity.state == State.COMPLETED)
        .group_by(Activity.id)
        .order_by(Activity.starts_on.desc(), Activity.id)
    )
    return [
        TrainerResult(found, programme, day, count, round(float(average), 2) if count >= LEAST_ANSWERS else None)
        for found, programme, day, count, average in session.execute(wanted)
    ]
