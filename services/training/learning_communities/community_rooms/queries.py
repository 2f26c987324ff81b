"""Who sees a community's room."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.scope import in_any_of
from services.training.learning_communities.community_rooms.model import Member, Membership, Room


def visible_to(actor: Actor) -> Select[Room]:
    """Whoever leads it and those who are members still, nobody else: no post lets others in (MGT-14)."""
    inside = select(Member.room_id).filter_by(person=actor.person, state=Membership.ACTIVE)
    return in_any_of(select(Room), [Room.leader == actor.person, Room.id.in_(inside)])


def room_of(session: Session, community: UUID) -> Room | None:
    """The room of a community."""
    return session.scalar(select(Room).filter_by(community=community))
