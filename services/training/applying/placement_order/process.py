"""The order in which seats are given, read under the offer’s row lock (Q-17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.orm import Session, aliased

from chassis.identity import covers
from services.training.applying.applications.model import Application, State, comes_before
from services.training.applying.engagements.queries import taken_by
from services.training.applying.offers.model import Kind, Offer
from services.training.learning_communities.community_rooms.model import Member, Membership, Room
from services.training.learning_communities.community_rooms.model import State as RoomState
from services.training.learning_communities.room_contents.model import RoomMeeting
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.participants.model import Participant


def has_its_turn(application: Application, session: Session) -> bool:
    """Whether fewer come before than there are seats that this applicant may have."""
    return any(
        seats > 0 and _ahead(application, session, share) < seats for seats, share in chances_of(application, session)
    )


def chances_of(application: Application, session: Session) -> list[tuple[int, Mapping[str, Any] | None]]:
    """The seats that this applicant may have: of each kept share that is theirs, and of those kept for nobody."""
    offer = application.offer
    kept = [(share["seats"] - _taken_of(session, offer, share), share) for share in offer.reserved]
    own = [(left, share) for left, share in kept if _belongs(application, share)]
    free = offer.quota - offer.placed
    general = free - sum(max(0, left) for left, _ in kept)
    return [*((min(left, free), share) for left, share in own), (general, None)]


def _belongs(application: Application, share: Mapping[str, Any]) -> bool:
    """Whether seats of this share are kept for such an applicant."""
    if unit := share.get("unit"):
        return covers(unit, application.unit)
    return bool(application.subject == share.get("subject"))


def _of_share(share: Mapping[str, Any]) -> Any:
    if unit := share.get("unit"):
        return or_(Application.unit == unit, Application.unit.startswith(f"{unit}/", autoescape=True))
    return Application.subject == share.get("subject")


def _taken_of(session: Session, offer: Offer, share: Mapping[str, Any]) -> int:
    taken = select(func.count()).select_from(Application).filter_by(offer_id=offer.id, state=State.PLACED)
    return session.scalar(taken.where(_of_share(share))) or 0


def _ahead(application: Application, session: Session, share: Mapping[str, Any] | None) -> int:
    """How many others who still hope for such a seat come before; whoever was not weighed yet might."""
    hopes = (application.decided_at, State.WAITLISTED)
    first = comes_before(application)
    if application.offer.criteria:
        first = or_(first, and_(Application.is_weighed.is_(False), Application.id != application.id))
    wanted = (
        select(func.count())
        .select_from(Application)
        .where(
            Application.offer_id == application.offer_id,
            Application.state.in_(hopes),
            first,
            ~_is_placed_elsewhere(session, application.offer),
        )
    )
    return session.scalar(wanted.where(_of_share(share)) if share else wanted) or 0


def _is_placed_elsewhere(session: Session, offer: Offer) -> ColumnElement[bool]:
    """Whether an applicant is engaged at the same time: they cannot take a seat here, and hold nobody up (Q-21)."""
    if not offer.fills_its_days:
        return false()
    elsewhere, other = aliased(Application), aliased(Offer)
    placed = (
        select(elsewhere.id)
        .join(other, other.id == elsewhere.offer_id)
        .where(
            elsewhere.person == Application.person,
            elsewhere.state == State.PLACED,
            other.id != offer.id,
            other.kind != Kind.MGT,
            other.starts_on <= offer.ends_on,
            other.ends_on >= offer.starts_on,
        )
    )
    named = (
        select(Activity.id)
        .join(Participant, Participant.activity_id == Activity.id)
        .where(
            Participant.person == Application.person,
            Activity.id != offer.id,
            Activity.state.not_in(FINAL),
            Activity.starts_on <= offer.ends_on,
            Activity.ends_on >= offer.starts_on,
        )
    )
    return or_(placed.exists(), named.exists(), _meets_then(session, offer).exists())


def _meets_then(session: Session, offer: Offer) -> Select[Any]:
    """Online meetings of an applicant's community in the hours of this training."""
    hours = [span for one in taken_by(session, [offer]) for span in one.hours]
    at_once = (and_(RoomMeeting.starts_at < span.ends, RoomMeeting.ends_at > span.begins) for span in hours)
    return (
        select(RoomMeeting.id)
        .join(Room, Room.id == RoomMeeting.room_id)
        .join(Member, Member.room_id == Room.id)
        .where(Member.person == Application.person, Member.state == Membership.ACTIVE, Room.state == RoomState.OPEN)
        .where(or_(false(), *at_once))
    )


def rank_of(session: Session, application: Application) -> int:
    """The place in the waiting line, beginning with one."""
    wanted = (
        select(func.count())
        .select_from(Application)
        .where(
            Application.offer_id == application.offer_id,
            Application.state == State.WAITLISTED,
            comes_before(application),
        )
    )
    return 1 + (session.scalar(wanted) or 0)
