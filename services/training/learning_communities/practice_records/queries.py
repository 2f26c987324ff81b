"""Who sees practice records."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, false, select

from chassis.identity import Actor
from chassis.opened import naming
from chassis.scope import in_any_of
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.community_rooms.queries import visible_to as rooms_for
from services.training.learning_communities.practice_records.model import PracticeRecord, State


def visible_to(actor: Actor) -> Select[PracticeRecord]:
    """All in the room see what stands there, its author always."""
    inside = PracticeRecord.room_id.in_(rooms_for(actor).with_only_columns(Room.id))
    recorded = and_(inside, PracticeRecord.state == State.RECORDED)
    return in_any_of(select(PracticeRecord), [PracticeRecord.author == actor.person, recorded])


@naming("record")
def in_room(wanted: Select[Any], room: str) -> Select[Any]:
    """Those of one room."""
    try:
        return wanted.where(PracticeRecord.room_id == UUID(room))
    except ValueError:
        return wanted.where(false())


def in_phase(wanted: Select[Any], phase: str) -> Select[Any]:
    """Those of one phase."""
    return wanted.where(PracticeRecord.phase == phase)
