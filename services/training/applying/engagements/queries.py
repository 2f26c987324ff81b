"""On which days and hours somebody already takes part in a programme (Q-21)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.seats.model import OPEN, State
from services.training.applying.applications.model import Application
from services.training.applying.offers.model import Kind, Offer
from services.training.applying.times.queries import (
    Dated,
    Engagement,
    clashes_with,
    meetings_ahead,
    taken_by,
    trainings_held,
    visit_held,
)
from services.training.applying.visits_heard.model import VisitSeat
from services.training.learning_communities.community_rooms.model import Member, Membership, Room
from services.training.learning_communities.community_rooms.model import State as RoomState
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.participants.model import Participant


def clashes_of(session: Session, person: UUID, offers: Sequence[Offer]) -> dict[UUID, list[str]]:
    """Which of these nobody could take who is placed as this person is, each with what stands against it."""
    engaged = engagements_of(session, [person])[person]
    return clashes_with(session, engaged, offers) if engaged else {}


def clashes_with_own(session: Session, person: UUID, offer: Offer) -> list[str]:
    """What somebody has applied for or is placed in at the time of an offer."""
    wanted = select(Offer).join(Application, Application.offer_id == Offer.id)
    applied = session.scalars(wanted.where(Application.person == person, Application.state.in_(OPEN))).all()
    own = [*engagements_of(session, [person])[person], *taken_by(session, applied)]
    return [*dict.fromkeys(clashes_with(session, own, [offer]).get(offer.id, []))]


def engagements_of(session: Session, people: Collection[UUID]) -> dict[UUID, list[Engagement]]:
    """What lies before each of them; what is over clashes with nothing."""
    today, held = clock.today(), defaultdict[UUID, list[Engagement]](list)
    placed = (
        select(Application.person, Offer.id, Offer.title["tr"].astext, Offer.starts_on, Offer.ends_on)
        .join(Application, Application.offer_id == Offer.id)
        .where(
            Application.person.in_(people),
            Application.state == State.PLACED,
            Offer.kind != Kind.MGT,
            Offer.ends_on >= today,
        )
    )
    named = (
        select(Participant.person, Activity.id, Activity.name, Activity.starts_on, Activity.ends_on)
        .join(Participant, Participant.activity_id == Activity.id)
        .where(Participant.person.in_(people), Activity.state.not_in(FINAL), Activity.ends_on >= today)
    )
    rows = session.execute(placed.union(named)).all()
    dated: list[Dated] = [(training, title, first, last) for _, training, title, first, last in rows]
    trainings = {one.id: one for one in trainings_held(session, dated)}
    for person, training, *_ in rows:
        if training in trainings:
            held[person].append(trainings[training])
    visiting = select(VisitSeat).where(VisitSeat.person.in_(people), VisitSeat.ends_on >= today)
    for seat in session.scalars(visiting):
        held[seat.person].append(visit_held(session, seat))
    for meetings, members in meetings_ahead(session, _of_people(people)):
        for person in members & set(people):
            held[person].append(meetings)
    return held


def _of_people(people: Collection[UUID]) -> Select[Room]:
    mine = select(Member.room_id).where(Member.person.in_(people), Member.state == Membership.ACTIVE)
    return select(Room).where(Room.id.in_(mine), Room.state == RoomState.OPEN)


def applied_for(session: Session, person: UUID, offers: Iterable[UUID]) -> set[UUID]:
    """For which of these they have an application that is not over."""
    wanted = select(Application.offer_id).where(
        Application.person == person, Application.offer_id.in_(list(offers)), Application.state.in_(OPEN)
    )
    return set(session.scalars(wanted))
