"""What is said in a community's room, and what is kept of it (MGT-04, MGT-05, MGT-15, MGT-18, MGT-20)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.errors import RuleNotMet
from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs, Text, kept_as_text
from services.training.catalogue.model import CATALOGUE
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.room_contents.model import Assignment, Feedback, Post, RoomMeeting, Shared

KINDS = CATALOGUE.codes("collaboration_kinds")
PHASES = CATALOGUE.codes("phases")
PRACTICES = ("practice_1", "practice_2")
LONGEST_LINK, MOST_HOURS, MOST_GOALS, MOST_PEOPLE = 2000, 12, 20, 100
A_LESSON, LONGEST_MEETING = timedelta(minutes=40), timedelta(hours=12)


class Goals(Inputs):
    """What the members need in common, where they want to get, and by which goals."""

    need = Text(required=True)
    vision = Text(required=True)
    goals = fields.List(Text(most=500), required=True, validate=validate.Length(min=1, max=MOST_GOALS))


class RoomPost(Inputs):
    """A text for all in the room, or an answer to one."""

    text = Text(required=True, most=10_000)
    reply_to = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "of:posts.id"})


class MeetingPlan(Inputs):
    """An online meeting: from when to when, and where one enters."""

    name = Text(required=True, most=200)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(load_default=None, allow_none=True)
    link = fields.URL(
        schemes={"https", "http"}, required=True, validate=[validate.Length(max=LONGEST_LINK), kept_as_text]
    )
    lesson_hours = fields.Integer(load_default=0, validate=validate.Range(0, MOST_HOURS))
    phase = fields.String(
        validate=validate.OneOf(PHASES), load_default=None, allow_none=True, metadata={"x-choices": "phases"}
    )

    @validates_schema
    def begin_and_end(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it begins, and on no other day."""
        if said["ends_at"] and not said["starts_at"] < said["ends_at"] <= said["starts_at"] + LONGEST_MEETING:
            raise ValidationError("ends_before_it_starts", field_name="ends_at")


class Recording(Inputs):
    """Where a meeting can be seen again."""

    meeting = fields.UUID(required=True, metadata={"x-choices-from": "of:meetings.id"})
    recording = fields.URL(
        schemes={"https", "http"}, required=True, validate=[validate.Length(max=LONGEST_LINK), kept_as_text]
    )


class NewAssignment(Inputs):
    """Which practice members do in their own classes, and how."""

    phase = fields.String(
        required=True, validate=validate.OneOf((*PRACTICES, "practice")), metadata={"x-choices": "practice_phase"}
    )
    name = Text(required=True, most=200)
    instructions = Text(required=True)


class MemberFeedback(Inputs):
    """What one member is told."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "of:members.person"})
    feedback = Text(required=True)


class Collaboration(Inputs):
    """What some of the members did together."""

    kind = fields.String(required=True, validate=validate.OneOf(KINDS), metadata={"x-choices": "collaboration_kinds"})
    happened_on = fields.Date(required=True)
    people = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(min=2, max=MOST_PEOPLE),
        metadata={"x-choices-from": "of:members.person"},
    )
    description = Text(required=True)


def set_goals(room: Room, inputs: Mapping[str, Any]) -> None:
    """What the community works for."""
    room.need, room.vision, room.goals = inputs["need"], inputs["vision"], inputs["goals"]


def post(room: Room, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """Written for all in the room."""
    room.posts.append(Post(author=actor.person, author_name=name_of(session, actor.person), **inputs))


def plan_meeting(room: Room, inputs: Mapping[str, Any]) -> None:
    """Of the phase that is under way, where none is named; it lasts as long as its lessons, where no end is said."""
    lessons = A_LESSON * max(1, inputs["lesson_hours"])
    filled = {"phase": inputs["phase"] or room.phase, "ends_at": inputs["ends_at"] or inputs["starts_at"] + lessons}
    leader = {"led_by": room.leader, "led_by_name": room.leader_name}
    room.meetings.append(RoomMeeting(**(dict(inputs) | leader | filled)))


def keep_recording(room: Room, inputs: Mapping[str, Any]) -> None:
    """Where it can be seen again. Raises RuleNotMet where the room has no such meeting."""
    found = next((one for one in room.meetings if one.id == inputs["meeting"]), None)
    if found is None:
        raise RuleNotMet("meeting_unknown", source="MGT-15", errors={"meeting": ["meeting_unknown"]})
    found.recording = inputs["recording"]


def assign(room: Room, inputs: Mapping[str, Any]) -> None:
    """What is to be done in the members' own classes."""
    room.assignments.append(Assignment(**inputs))


def give_feedback(room: Room, inputs: Mapping[str, Any]) -> None:
    """Once per member and phase; another text takes the place of the first."""
    member = room.member(inputs["person"])
    if member is None or room.phase is None:
        return
    said = {"phase": room.phase, "person": member.person}
    found = next((one for one in room.feedback if {"phase": one.phase, "person": one.person} == said), None)
    if found:
        found.feedback = inputs["feedback"]
    else:
        room.feedback.append(Feedback(**said, name=member.name, feedback=inputs["feedback"]))


def keep_collaboration(room: Room, session: Session, inputs: Mapping[str, Any]) -> None:
    """Who did it together."""
    people = [{"person": str(one), "name": name_of(session, one)} for one in dict.fromkeys(inputs["people"])]
    room.shared.append(Shared(**(dict(inputs) | {"people": people})))


def name_of(session: Session, person: Any) -> str:
    """Under which name the directory knows a person."""
    known = session.get(KnownPerson, person)
    return known.name if known else ""


@rule(source="MGT-15", field="reply_to")
def post_unknown(room: Room, inputs: Mapping[str, Any]) -> bool:
    """An answer is given to a post of this room."""
    return inputs["reply_to"] is None or any(one.id == inputs["reply_to"] for one in room.posts)


@rule(source="MGT-20", field="person")
def not_a_member(room: Room, inputs: Mapping[str, Any]) -> bool:
    """Whoever is named is a member still."""
    return room.member(inputs["person"]) is not None


@rule(source="MGT-20", status=409)
def no_evaluation_under_way(room: Room) -> bool:
    """Members are told how they did at an evaluation; in a school's own community at any time."""
    return room.phase is not None and (room.in_school or room.phase.endswith("evaluation"))


@rule(source="MGT-04", field="people")
def somebody_is_not_a_member(room: Room, inputs: Mapping[str, Any]) -> bool:
    """What is done together is done by members."""
    return all(room.member(one) or one == room.leader for one in inputs["people"])
