"""When what can be applied for is held, and who could not be there (Q-21)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, or_, select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.documents.marks import unit_name
from chassis.texts import text
from services.training.applying.offers.model import Kind, Offer
from services.training.applying.visits_heard.model import VisitSeat
from services.training.learning_communities.community_rooms.model import Member, Membership, Room
from services.training.learning_communities.community_rooms.model import State as RoomState
from services.training.learning_communities.room_contents.model import RoomMeeting
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.participants.model import Participant
from services.training.planning.training_sessions.model import TrainingSession

A_DAY = timedelta(days=1)
Dated = tuple[UUID, str, date | None, date | None]


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
    """Something that somebody takes part in: a training or a visit on its days, a community at its meetings’ hours."""

    id: UUID
    title: str
    days: Span | None
    hours: tuple[Span, ...]

    def clashes(self, other: Engagement) -> bool:
        """Two trainings never share a day; what meets by the hour clashes where the hours meet (Q-21)."""
        if self.days and other.days:
            return self.days.meets(other.days)
        return any(one.meets(another) for one in self.hours for another in other.hours)


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
    return [*trainings_held(session, trainings), *(one for one, _ in meetings_ahead(session, _of_rooms(communities)))]


def trainings_held(session: Session, rows: Iterable[Dated]) -> list[Engagement]:
    """Each on its days; against what meets by the hour it is held when its sessions are."""
    dated = {one: (title, _days(first, last)) for one, title, first, last in rows if first and last}
    hours = defaultdict[UUID, list[Span]](list)
    if dated:
        for one in session.scalars(select(TrainingSession).where(TrainingSession.activity_id.in_(dated))):
            hours[one.activity_id].append(_of_session(one))
    return [Engagement(one, title, days, tuple(hours[one]) or (days,)) for one, (title, days) in dated.items()]


def visit_held(session: Session, seat: VisitSeat) -> Engagement:
    """A visit to another school takes its days whole, from the morning on."""
    days = _days(seat.starts_on, seat.ends_on)
    called = text("engagement.visit", "tr", host=unit_name(session, seat.host_unit))
    return Engagement(seat.visit, called, days, (days,))


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


def meetings_ahead(session: Session, rooms: Select[Room]) -> list[tuple[Engagement, set[UUID]]]:
    """The meetings that lie before each of these rooms, and who is in it."""
    found = []
    for room in session.scalars(rooms):
        ahead = tuple(Span(one.starts_at, one.ends_at) for one in room.meetings if one.ends_at >= clock.now())
        if ahead:
            found.append((Engagement(room.community, room.theme, None, ahead), {one.person for one in room.active}))
    return found


def is_engaged_then(person: Any, offer: Offer) -> ColumnElement[bool]:
    """Whether this column names somebody who is at a training or a visit on these days, or meets in these hours."""
    named = (
        select(Activity.id)
        .join(Participant, Participant.activity_id == Activity.id)
        .where(
            Participant.person == person,
            Activity.id != offer.id,
            Activity.state.not_in(FINAL),
            Activity.starts_on <= offer.ends_on,
            Activity.ends_on >= offer.starts_on,
        )
    )
    visiting = select(VisitSeat.visit).where(
        VisitSeat.person == person, VisitSeat.starts_on <= offer.ends_on, VisitSeat.ends_on >= offer.starts_on
    )
    return or_(named.exists(), visiting.exists(), _meets_then(person, offer).exists())


def _meets_then(person: Any, offer: Offer) -> Select[Any]:
    """Online meetings of somebody's community in the hours of this training."""
    session = object_session(offer)
    hours = [span for one in taken_by(session, [offer]) for span in one.hours] if session else []
    at_once = (and_(RoomMeeting.starts_at < span.ends, RoomMeeting.ends_at > span.begins) for span in hours)
    return (
        select(RoomMeeting.id)
        .join(Room, Room.id == RoomMeeting.room_id)
        .join(Member, Member.room_id == Room.id)
        .where(Member.person == person, Member.state == Membership.ACTIVE, Room.state == RoomState.OPEN)
        .where(or_(false(), *at_once))
    )
