"""A trainer’s earlier programmes and what participants thought of them (TRN-34, TRN-40)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from chassis import paging
from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from services.training.planning.activities.model import Activity, State
from services.training.planning.participants.model import Trainer
from services.training.planning.surveys.model import LEAST_ANSWERS
from services.training.planning.trainer_ratings.model import TrainerRating

# Ledger 5.1: the average of others is read by these.
READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


@dataclass(frozen=True)
class TrainerResult:
    """One programme that somebody taught; no average while fewer than five have rated."""

    activity_id: UUID
    programme: str
    starts_on: date | None
    ratings: int
    average: float | None


def results_for(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[Any], str | None]:
    """A page of a trainer's results, for those who read anybody's and for the trainer. Raises NotAllowed."""
    is_own = actor.person is not None and asked["person"] == actor.person and not asked["name"]
    if not is_own and not actor.units(*READERS):
        raise NotAllowed(extra={"roles": sorted(READERS)})
    name, workplace = asked["name"] or "", asked["workplace"] or ""
    return paging.cut_by_lines(results_of(session, person=asked["person"], name=name, workplace=workplace), asked)


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
