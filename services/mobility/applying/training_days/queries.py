"""On which days somebody is at a training."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.mobility.applying.training_days.model import KnownTraining, TrainingSeat


def trainings_of(session: Session, person: UUID) -> list[tuple[UUID, date, date]]:
    """Each training with its days."""
    wanted = (
        select(KnownTraining.id, KnownTraining.starts_on, KnownTraining.ends_on)
        .join(TrainingSeat, TrainingSeat.training_id == KnownTraining.id)
        .where(TrainingSeat.person == person)
    )
    return [(one, first, last) for one, first, last in session.execute(wanted) if first and last]
