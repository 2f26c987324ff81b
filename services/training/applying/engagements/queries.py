"""The days on which somebody is placed: trainings they applied for, and trainings of schools that name them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from services.training.applying.applications.model import OPEN, Application, State
from services.training.applying.offers.model import Kind, Offer
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.participants.model import Participant


@dataclass(frozen=True)
class Engagement:
    """Somebody takes part in something on all of these days."""

    id: UUID
    starts_on: date
    ends_on: date


def engagements_of(session: Session, person: UUID) -> list[Engagement]:
    """What lies before them; what is over clashes with nothing."""
    today = clock.today()
    placed = (
        select(Offer.id, Offer.starts_on, Offer.ends_on)
        .join(Application, Application.offer_id == Offer.id)
        .where(
            Application.person == person,
            Application.state == State.PLACED,
            Offer.kind != Kind.MGT,
            Offer.ends_on >= today,
        )
    )
    named = (
        select(Activity.id, Activity.starts_on, Activity.ends_on)
        .join(Participant, Participant.activity_id == Activity.id)
        .where(Participant.person == person, Activity.state.not_in(FINAL), Activity.ends_on >= today)
    )
    found = session.execute(placed.union(named)).all()
    return [Engagement(one, first, last) for one, first, last in found if first and last]


def applied_for(session: Session, person: UUID, offers: Iterable[UUID]) -> set[UUID]:
    """For which of these they have an application that is not over."""
    wanted = select(Application.offer_id).where(
        Application.person == person, Application.offer_id.in_(list(offers)), Application.state.in_(OPEN)
    )
    return set(session.scalars(wanted))


def wait_for_person(session: Session, person: UUID) -> None:
    """Whoever places somebody waits here until another who places the same person is done."""
    # Two trainings are two rows: without a lock of the person’s own, each would see the other’s days still free.
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"placing {person}", 0))))
