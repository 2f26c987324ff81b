"""When somebody is placed: trainings they applied for, trainings of schools that name them, meetings of communities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from chassis import clock
from services.training.applying.applications.model import OPEN, Application, State
from services.training.applying.offers.model import Kind, Offer
from services.training.learning_communities.community_rooms.model import Member, Membership, Room
from services.training.learning_communities.community_rooms.model import State as RoomState
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.participants.model import Participant
from services.training.planning.training_sessions.model import TrainingSession

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """From one instant to another."""

    begins: datetime
    ends: datetime

    def meets(self, other: Span) -> bool:
        """Whether nobody can be at both."""
        return self.begins < other.ends and other.begins < self.ends


@dataclass(frozen=True)
class Engagement:
    """Something that somebody takes part in: a training on its days, a community at the hours of its meetings."""

    id: UUID
    title: str
    days: Span | None
    hours: tuple[Span, ...]

    def clashes(self, other: Engagement) -> bool:
        """Two trainings never share a day; what meets by the hour clashes where the hours meet (Q-21)."""
        if self.days and other.days:
            return self.days.meets(other.days)
        return any(one.meets(another) for one in self.hours for another in other.hours)


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


def clashes_with(session: Session, engaged: Iterable[Engagement], offers: Sequence[Offer]) -> dict[UUID, list[str]]:
    """Which of these offers clash with what somebody is engaged in, each with the titles."""
    found = {
        one.id: [other.title for other in engaged if other.id != one.id and one.clashes(other)]
        for one in taken_by(session, offers)
    }
    return {offer: titles for offer, titles in found.items() if titles}


def taken_by(session: Session, offers: Sequence[Offer]) -> list[Engagement]:
    """When each of these offers is held, where that is known."""
    trainings: list[Dated] = [
        (one.id, one.title["tr"], one.starts_on, one.ends_on) for one in offers if one.fills_its_days
    ]
    communities = [one.id for one in offers if one.kind is Kind.MGT]
    return [*_trainings(session, trainings), *(one for one, _ in _meetings(session, _of_rooms(communities)))]


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
    trainings = {one.id: one for one in _trainings(session, dated)}
    for person, training, *_ in rows:
        if training in trainings:
            held[person].append(trainings[training])
    for meetings, members in _meetings(session, _of_people(people)):
        for person in members & set(people):
            held[person].append(meetings)
    return held


Dated = tuple[UUID, str, date | None, date | None]


def _trainings(session: Session, rows: Iterable[Dated]) -> list[Engagement]:
    """Each on its days; against what meets by the hour it is held when its sessions are."""
    dated = {one: (title, _days(first, last)) for one, title, first, last in rows if first and last}
    hours = defaultdict[UUID, list[Span]](list)
    if dated:
        for one in session.scalars(select(TrainingSession).where(TrainingSession.activity_id.in_(dated))):
            hours[one.activity_id].append(_of_session(one))
    return [Engagement(one, title, days, tuple(hours[one]) or (days,)) for one, (title, days) in dated.items()]


def _of_session(one: TrainingSession) -> Span:
    """Its hours; where nobody has said them, its day."""
    if one.starts_at is None or one.ends_at is None:
        return _days(one.held_on, one.held_on)
    begins, ends = (
        datetime.combine(one.held_on, time.fromisoformat(hour), clock.ISTANBUL) for hour in (one.starts_at, one.ends_at)
    )
    return Span(begins, ends)


def _days(first: date, last: date) -> Span:
    return Span(clock.start_of(first), clock.start_of(last + A_DAY))


def _of_rooms(communities: Collection[UUID]) -> Select[Room]:
    return select(Room).where(Room.community.in_(communities), Room.state == RoomState.OPEN)


def _of_people(people: Collection[UUID]) -> Select[Room]:
    mine = select(Member.room_id).where(Member.person.in_(people), Member.state == Membership.ACTIVE)
    return select(Room).where(Room.id.in_(mine), Room.state == RoomState.OPEN)


def _meetings(session: Session, rooms: Select[Room]) -> list[tuple[Engagement, set[UUID]]]:
    """The meetings that lie before each of these rooms, and who is in it."""
    found = []
    for room in session.scalars(rooms):
        ahead = tuple(Span(one.starts_at, one.ends_at) for one in room.meetings if one.ends_at >= clock.now())
        if ahead:
            found.append((Engagement(room.community, room.theme, None, ahead), {one.person for one in room.active}))
    return found


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
