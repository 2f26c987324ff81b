"""With an announced community there is an offer; who has a seat in it becomes a member (MGT-09 … MGT-12, MGT-14)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis.errors import Conflict
from services.training.applying.offers.model import Kind, Offer
from services.training.applying.offers.queries import placed_of
from services.training.learning_communities.communities.model import Community
from services.training.learning_communities.community_rooms.model import Member, Membership, Room
from services.training.planning.activity_openings.process import call_off


def take_applications(community: Community, session: Session) -> None:
    """Teachers may apply between the first and the last day of the window."""
    session.add(
        Offer(
            id=community.id,
            kind=Kind.MGT,
            unit=community.unit,
            title=community.title(),
            quota=community.quota,
            opens_on=community.opens_on,
            closes_on=community.closes_on,
            starts_on=community.starts_on,
            ends_on=community.ends_on,
            criteria=community.criteria,
        )
    )


def stop_applications(community: Community, session: Session, reason: str) -> None:
    """Nobody applies any more, and whoever did is told."""
    call_off(session, community.id, reason)


def seats_of(community: Community, session: Session) -> Offer:
    """The offer's row: nobody is placed, and nobody withdraws, while the community is formed."""
    return session.get_one(Offer, community.id, with_for_update=True, populate_existing=True)


def placed_members(session: Session, community: Community) -> list[dict[str, Any]]:
    """Who has a seat, as the room knows its members."""
    found = placed_of(session, community.id)
    return [{"person": one.person, "name": one.name, "unit": one.unit} for one in found]


def follow_placements(community: Community, session: Session, room: Room) -> None:
    """When the work begins, members are those who have a seat: some withdrew after it was formed, others took it."""
    seats_of(community, session).is_open = False
    placed = {one["person"]: one for one in placed_members(session, community)}
    for member in room.active:
        if member.person not in placed:
            member.state = Membership.LEFT
    known = {one.person for one in room.members}
    room.members += [Member(**one) for person, one in placed.items() if person not in known]
    if not room.active:
        raise Conflict("too_few_members", source="Q-33")
