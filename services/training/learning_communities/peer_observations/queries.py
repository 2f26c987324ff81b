"""Who sees a peer observation."""

from __future__ import annotations

from sqlalchemy import Select, and_, select

from chassis.identity import Actor
from chassis.scope import in_any_of
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.community_rooms.queries import visible_to as rooms_for
from services.training.learning_communities.peer_observations.model import PeerObservation, State


def visible_to(actor: Actor) -> Select[PeerObservation]:
    """The two; all in the room where both agreed to it."""
    shared = and_(
        PeerObservation.state == State.SHARED,
        PeerObservation.room_id.in_(rooms_for(actor).with_only_columns(Room.id)),
    )
    mine = [PeerObservation.observer == actor.person, PeerObservation.observed == actor.person]
    return in_any_of(select(PeerObservation), [*mine, shared])
