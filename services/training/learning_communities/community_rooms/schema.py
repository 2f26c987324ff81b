"""What a community's room looks like to those in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.asked import Asked
from chassis.asking import actor
from services.training.applying.engagements.queries import engagements_of
from services.training.applying.times.queries import Engagement, Span
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.room_contents.model import Feedback, Moment, RoomMeeting
from services.training.learning_communities.room_ratings.process import averages


class RoomMemberSchema(Schema):
    """Somebody who takes part."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)
    excused = fields.List(fields.String(metadata={"x-choices": "practice_phase"}))
    state = fields.String(required=True, metadata={"x-choices": "membership"})


class PostInRoomSchema(Schema):
    """What somebody wrote."""

    id = fields.UUID(required=True)
    at = fields.DateTime(required=True)
    author = fields.UUID(required=True)
    author_name = fields.String(required=True)
    text = fields.String(required=True)
    reply_to = fields.UUID(allow_none=True)


class RoomMeetingSchema(Schema):
    """An online meeting."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    phase = fields.String(allow_none=True, metadata={"x-choices": "phases"})
    starts_at = fields.DateTime(required=True)
    ends_at = fields.DateTime(required=True)
    link = fields.String(required=True)
    lesson_hours = fields.Integer(required=True)
    led_by_name = fields.String(required=True)
    recording = fields.String(allow_none=True)
    clashes = fields.List(fields.String())
    elsewhere = fields.List(fields.String())


class RoomAssignmentSchema(Schema):
    """Which practice is to be done."""

    phase = fields.String(required=True, metadata={"x-choices": "practice_phase"})
    name = fields.String(required=True)
    instructions = fields.String(required=True)


class RoomFeedbackSchema(Schema):
    """What a member was told at an evaluation."""

    phase = fields.String(required=True, metadata={"x-choices": "phases"})
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    feedback = fields.String(required=True)


class CollaboratorSchema(Schema):
    """Somebody who took part."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)


class DoneTogetherSchema(Schema):
    """What members did together."""

    kind = fields.String(required=True, metadata={"x-choices": "collaboration_kinds"})
    happened_on = fields.Date(required=True)
    people = fields.List(fields.Nested(CollaboratorSchema), required=True)
    description = fields.String(required=True)


class AverageSchema(Schema):
    """What the members answered on the average, at the start, at the end, and how it changed."""

    code = fields.String(required=True, metadata={"x-choices": "community_dimensions"})
    start = fields.Float(allow_none=True)
    end = fields.Float(allow_none=True)
    change = fields.Float(allow_none=True)


class GainSchema(Schema):
    """How far the members agree that this came of it, on the average."""

    code = fields.String(required=True, metadata={"x-choices": "expected_gains"})
    average = fields.Float(required=True)


def own_feedback(session: Session, room: Room) -> list[Feedback]:
    """Whoever leads sees all, a member what was said to them."""
    me = actor().person
    return [one for one in room.feedback if me in {room.leader, one.person}]


def dimensions(session: Session, room: Room) -> list[dict[str, Any]]:
    """The change from start to end, dimension by dimension (MGT-01)."""
    start, end = averages(room, Moment.START), averages(room, Moment.END)
    return [
        {
            "code": code,
            "start": start.get(code),
            "end": end.get(code),
            "change": round(end[code] - start[code], 2) if start and end else None,
        }
        for code in (start or end)
    ]


def gains(session: Session, room: Room) -> list[dict[str, Any]]:
    """What the survey says (MGT-07)."""
    return [{"code": code, "average": average} for code, average in averages(room, Moment.GAINS).items()]


def meetings_with_clashes(session: Session, room: Room) -> list[dict[str, Any]]:
    """Each with what its reader has in the same hours; whoever leads sees who is engaged elsewhere then (Q-21)."""
    me = actor().person
    members = {one.person: one.name for one in room.active} if me == room.leader else {}
    ahead = any(one.ends_at >= clock.now() for one in room.meetings)
    engaged = engagements_of(session, [*members, *([me] if me else [])]) if ahead else {}

    def titles(person: UUID | None, meeting: RoomMeeting) -> list[str]:
        return titles_at(engaged.get(person, []) if person else [], meeting, room)

    return [
        {name: getattr(one, name, None) for name in RoomMeetingSchema().fields}
        | {"clashes": titles(me, one), "elsewhere": [name for who, name in members.items() if titles(who, one)]}
        for one in room.meetings
    ]


def titles_at(engaged: Iterable[Engagement], meeting: RoomMeeting, room: Room) -> list[str]:
    """What of this is held in the hours of a meeting; the community’s own meetings are not."""
    then = Engagement(room.community, room.theme, None, (Span(meeting.starts_at, meeting.ends_at),))
    return [one.title for one in engaged if one.id != then.id and one.clashes(then)]


class CommunityRoomSchema(Schema):
    """The room of a community."""

    community = fields.UUID(required=True)
    theme = fields.String(required=True)
    in_school = fields.Boolean(required=True)
    leader = fields.UUID(required=True)
    leader_name = fields.String(required=True)
    phase = fields.String(allow_none=True, metadata={"x-choices": "phases"})
    need = fields.String(allow_none=True)
    vision = fields.String(allow_none=True)
    goals = fields.List(fields.String(), required=True)
    members = fields.List(fields.Nested(RoomMemberSchema), required=True)
    assignments = fields.List(fields.Nested(RoomAssignmentSchema), required=True)
    meetings = Asked(RoomMeetingSchema, meetings_with_clashes)
    posts = fields.List(fields.Nested(PostInRoomSchema), required=True)
    feedback = Asked(RoomFeedbackSchema, own_feedback)
    shared = fields.List(fields.Nested(DoneTogetherSchema), required=True)
    dimensions = Asked(AverageSchema, dimensions)
    gains = Asked(GainSchema, gains)
