"""Who sees a peer observation."""

from __future__ import annotations

from sqlalchemy import Select, and_, or_, select

from chassis.identity import Actor
from services.training.community_rooms.model import Room
from services.training.community_rooms.queries import visible_to as rooms_for
from services.training.peer_observations.model import PeerObservation, State


def visible_to(actor: Actor) -> Select[PeerObservation]:
    """The two; all in the room where both agreed to it."""
    shared = and_(
        PeerObservation.state == State.SHARED,
        PeerObservation.room_id.in_(rooms_for(actor).with_only_columns(Room.id)),
    )
    mine = or_(PeerObservation.observer == actor.person, PeerObservation.observed == actor.person)
    return select(PeerObservation).where(or_(mine, shared))
