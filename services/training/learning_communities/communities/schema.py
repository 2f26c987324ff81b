"""What a community looks like from outside its room."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from chassis.asking import actor
from services.training.learning_communities.communities.model import Community
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.community_rooms.schema import AverageSchema, GainSchema, dimensions, gains


class CommunityPhaseSchema(Schema):
    """One stage, with its days and its place."""

    code = fields.String(required=True, metadata={"x-choices": "phases"})
    days = fields.Integer(required=True)
    place = fields.String(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    closed_at = fields.DateTime(allow_none=True)


class CommunityTrainerSchema(Schema):
    """Who has been its trainer, and since when."""

    person = fields.UUID(required=True)
    name = fields.String(allow_none=True)
    since = fields.String(allow_none=True)


class InRoomSchema(Schema):
    """The room, for those who may enter it."""

    id = fields.UUID(required=True)
    title = fields.String(required=True)


def own_room(session: Session, community: Community) -> list[dict[str, Any]]:
    """Where those in it meet; to everybody else it is not there."""
    room = session.get(Room, community.room) if community.room else None
    me = actor().person
    if room is None or (room.leader != me and room.member(me) is None):
        return []
    return [{"id": room.id, "title": room.theme}]


def rated(session: Session, community: Community) -> list[dict[str, Any]]:
    """How the community rated itself at its start and end (MGT-01)."""
    room = session.get(Room, community.room) if community.room else None
    return dimensions(session, room) if room else []


def gained(session: Session, community: Community) -> list[dict[str, Any]]:
    """What its members say it has brought (MGT-07)."""
    room = session.get(Room, community.room) if community.room else None
    return gains(session, room) if room else []


class CommunitySchema(Schema):
    """A community that the ministry plans."""

    theme = fields.String(required=True)
    programme_code = fields.String(required=True)
    programme_name = fields.String(required=True)
    application_criteria = fields.String(allow_none=True)
    evaluation_criteria = fields.String(allow_none=True)
    duration_hours = fields.Integer(allow_none=True)
    implementation = fields.String(allow_none=True)
    quota = fields.Integer(allow_none=True)
    opens_on = fields.Date(allow_none=True)
    closes_on = fields.Date(allow_none=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    trainer = fields.UUID(allow_none=True)
    trainer_name = fields.String(allow_none=True)
    trainers = fields.List(fields.Nested(CommunityTrainerSchema), required=True)
    run_by = fields.String(required=True, metadata={"x-choices": "run_by"})
    phases = fields.List(fields.Nested(CommunityPhaseSchema), required=True)
    rooms = Asked(InRoomSchema, own_room)
    dimensions = Asked(AverageSchema, rated)
    gains = Asked(GainSchema, gained)
