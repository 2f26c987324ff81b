"""Who writes down a practice, and who tells the member of it (MGT-08)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotFound
from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import SAME, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.community_rooms.model import Member, Room
from services.training.learning_communities.community_rooms.model import State as RoomState
from services.training.learning_communities.practice_records.events import Commented, Edited, Recorded, Removed
from services.training.learning_communities.practice_records.model import PracticeComment, PracticeRecord, State
from services.training.learning_communities.room_steps.process import PRACTICES, name_of
from services.training.library.practice_texts.process import STAFF

ANYBODY = (*STAFF, Role.TRAINER)
IN_SCHOOL = "practice"


class PracticeContent(Inputs):
    """What was done in which class, and what the member thinks of it."""

    name = Text(required=True, most=200)
    class_name = Text(required=True, most=40)
    held_on = fields.Date(required=True)
    done = Text(required=True, most=10_000)
    reflection = Text(required=True, most=10_000)


class NewPractice(PracticeContent):
    """The practice, of which phase and in which community's room."""

    room = fields.UUID(required=True, metadata={"x-choices-from": "things:community-rooms"})
    phase = fields.String(
        required=True,
        validate=validate.OneOf((*PRACTICES, IN_SCHOOL)),
        metadata={"x-choices": "practice_phase"},
    )


class CommentText(Inputs):
    """What the member is told."""

    text = Text(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PracticeRecord:
    """By a member, for the own school. Raises NotFound for everybody else: to them there is no such room."""
    room = session.get(Room, inputs["room"])
    member = room.member(actor.person) if room else None
    if room is None or member is None:
        raise NotFound
    known = {name: value for name, value in inputs.items() if name != "room"}
    return PracticeRecord(unit=member.unit, room_id=room.id, author=member.person, author_name=member.name, **known)


def write(practice: PracticeRecord, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name, value in inputs.items():
        setattr(practice, name, value)


def comment(practice: PracticeRecord, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """For the author of the record."""
    assert actor.person  # noqa: S101  # a program tells nobody anything
    name = name_of(session, actor.person)
    practice.comments.append(PracticeComment(author=actor.person, author_name=name, text=inputs["text"]))


def author(practice: PracticeRecord) -> Iterable[UUID]:
    """Whose class it was."""
    return (practice.author,)


def colleagues(practice: PracticeRecord) -> Iterable[UUID]:
    """The others in the room."""
    session = object_session(practice)
    if session is None:
        return ()
    room = session.get_one(Room, practice.room_id)
    return [one for one in (room.leader, *(member.person for member in room.active)) if one != practice.author]


def the_author(practice: PracticeRecord) -> list[Addressee]:
    """Whose class it was."""
    return [Addressee(person=practice.author)]


@rule(source="MGT-08", status=409)
def room_is_not_open(practice: PracticeRecord, session: Session) -> bool:
    """What a community practised is written down while it works."""
    return session.get_one(Room, practice.room_id).state is RoomState.OPEN


@rule(source="MGT-08", field="phase")
def phase_not_begun(practice: PracticeRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A practice is of the phase under way or, where a member was excused, of an earlier one (Q-33)."""
    room = session.get_one(Room, practice.room_id)
    if room.in_school or inputs["phase"] == IN_SCHOOL:
        return room.in_school and inputs["phase"] == IN_SCHOOL
    wanted = select(Member.excused).filter_by(room_id=room.id, person=practice.author)
    return inputs["phase"] == room.phase or inputs["phase"] in (session.scalar(wanted) or [])


@rule(source="MGT-08", field="held_on")
def practice_not_held_yet(practice: PracticeRecord, inputs: Mapping[str, Any]) -> bool:
    """What is recorded has been done."""
    return bool(inputs["held_on"] <= clock.today())


S = State
OWN: dict[str, Any] = {"of": author, "optional": True}
# fmt: off
PRACTICE_RECORD = Process("practice_record", PracticeRecord, (
    Step(None,       "record",  STAFF,   S.RECORDED, Recorded,  (room_is_not_open, phase_not_begun, practice_not_held_yet), of=author, takes=NewPractice, make=record),
    Step(S.RECORDED, "edit",    STAFF,   SAME,       Edited,    (room_is_not_open, practice_not_held_yet), **OWN, takes=PracticeContent, sets=write, edits=True),
    Step(S.RECORDED, "comment", ANYBODY, SAME,       Commented, room_is_not_open, of=colleagues, takes=CommentText, sets=comment, tells=(the_author,), optional=True),
    Step(S.RECORDED, "remove",  STAFF,   S.REMOVED,  Removed,   room_is_not_open, **OWN),
    *takes_evidence("training.practice_record", (S.RECORDED,), STAFF, of=author),
), arrived=S.RECORDED)
# fmt: on
