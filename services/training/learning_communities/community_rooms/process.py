"""What those in a community's room do there; the community itself moves it (MGT-14, MGT-15)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.community_rooms import events as told
from services.training.learning_communities.community_rooms.model import Member, Membership, Room, State
from services.training.learning_communities.room_ratings.process import (
    GainsSurvey,
    SelfRating,
    answer_survey,
    moment_is_over,
    rate,
)
from services.training.learning_communities.room_reminders.process import (
    note_reminder,
    reminder_is_due,
    those_without_record,
    without_record,
)
from services.training.learning_communities.room_steps import process as said
from services.training.library.practice_texts.process import STAFF

# who misses two phases is a member no more.
MOST_EXCUSED = 1
ANYBODY = (*STAFF, Role.TRAINER)


class Excuse(Inputs):
    """Who may make up the record of this practice, and why."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "of:members.person"})
    reason = Text(required=True, most=1000)


class LeaveReason(Inputs):
    """Why."""

    reason = Text(required=True, most=1000)


def open_room(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Room:
    """With its members and whoever leads it, as the community says."""
    members = [Member(**one) for one in inputs["members"]]
    known = {name: value for name, value in inputs.items() if name != "members"}
    return Room(members=members, **known)


def leader(room: Room) -> Iterable[UUID]:
    """The trainer, in a school the facilitator."""
    return (room.leader,)


def members(room: Room) -> Iterable[UUID]:
    """Those who are members still."""
    return [one.person for one in room.active]


def everybody(room: Room) -> Iterable[UUID]:
    """All in the room."""
    return dict.fromkeys((room.leader, *members(room)))


def all_in_it(room: Room) -> list[Addressee]:
    """All in the room."""
    return [Addressee(person=one) for one in everybody(room)]


def excuse(room: Room, inputs: Mapping[str, Any]) -> None:
    """May be made up until the final evaluation; with a second phase missed the membership ends (Q-33)."""
    member = room.member(inputs["person"])
    if member is None or room.phase is None:
        return
    if len({*member.excused} - {room.phase}) >= MOST_EXCUSED:
        member.state = Membership.DROPPED
    member.excused = [*dict.fromkeys((*member.excused, room.phase))]


def leave(room: Room, actor: Actor) -> None:
    """Is a member no more."""
    if member := room.member(actor.person):
        member.state = Membership.LEFT


def move_on(room: Room, inputs: Mapping[str, Any]) -> None:
    """The phase that is under way."""
    room.phase = inputs["phase"]


def hand_over(room: Room, inputs: Mapping[str, Any]) -> None:
    """Who leads from now on."""
    room.leader, room.leader_name = inputs["leader"], inputs["leader_name"]


@rule(source="Q-33", status=409)
def nothing_to_excuse(room: Room, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Only who has recorded no practice of the phase under way is excused."""
    missing = without_record(session, room, room.phase)
    practising = room.phase is not None and room.phase.startswith("practice")
    return practising and any(one.person == inputs["person"] for one in missing)


S = State
LED: dict[str, Any] = {"of": leader, "optional": True}
BY_MEMBERS: dict[str, Any] = {"of": members, "optional": True}
BY_ALL: dict[str, Any] = {"of": everybody, "optional": True}
IN_USE = (S.OPEN, S.FINISHED)
# fmt: off
ROOM = Process("community_room", Room, (
    Step(None,     "open",                 SYSTEM,  S.OPEN,     told.Opened,         make=open_room),
    Step(S.OPEN,   "set_goals",            ANYBODY, SAME,       told.GoalsSet,       **BY_ALL, takes=said.Goals, sets=said.set_goals),
    Step(S.OPEN,   "post",                 ANYBODY, SAME,       told.Posted,         said.post_unknown, **BY_ALL, takes=said.RoomPost, sets=said.post),
    *takes_evidence("training.community_room", (S.OPEN,), ANYBODY, of=everybody),
    Step(S.OPEN,   "plan_meeting",         ANYBODY, SAME,       told.MeetingPlanned, **LED, takes=said.MeetingPlan, sets=said.plan_meeting, tells=(all_in_it,)),
    Step(IN_USE,   "keep_recording",       ANYBODY, SAME,       told.RecordingKept,  **LED, takes=said.Recording, sets=said.keep_recording),
    Step(S.OPEN,   "assign",               ANYBODY, SAME,       told.Assigned,       **LED, takes=said.NewAssignment, sets=said.assign, tells=(all_in_it,)),
    Step(S.OPEN,   "give_feedback",        ANYBODY, SAME,       told.FeedbackGiven,  (said.not_a_member, said.no_evaluation_under_way), **LED, takes=said.MemberFeedback, sets=said.give_feedback),
    Step(S.OPEN,   "excuse",               ANYBODY, SAME,       told.Excused,        (said.not_a_member, nothing_to_excuse), **LED, takes=Excuse, sets=excuse, tells=(all_in_it,)),
    Step(S.OPEN,   "leave",                ANYBODY, SAME,       told.Left,           **BY_MEMBERS, takes=LeaveReason, sets=leave, tells=(all_in_it,)),
    Step(S.OPEN,   "record_collaboration", ANYBODY, SAME,       told.Collaborated,   said.somebody_is_not_a_member, **BY_ALL, takes=said.Collaboration, sets=said.keep_collaboration),
    Step(IN_USE,   "rate",                 ANYBODY, SAME,       told.Rated,          moment_is_over, **BY_MEMBERS, takes=SelfRating, sets=rate),
    Step(S.FINISHED, "answer_survey",      ANYBODY, SAME,       told.Surveyed,       **BY_MEMBERS, takes=GainsSurvey, sets=answer_survey),
    Step(S.OPEN,   "remind",               SYSTEM,  SAME,       told.PracticeAwaited, at=reminder_is_due, sets=note_reminder, tells=(those_without_record,)),
    Step(S.OPEN,   "move_on",              SYSTEM,  SAME,       told.Moved,          sets=move_on),
    Step(S.OPEN,   "hand_over",            SYSTEM,  SAME,       told.HandedOver,     sets=hand_over, tells=(all_in_it,)),
    Step(S.OPEN,   "finish",               SYSTEM,  S.FINISHED, told.Finished),
    Step(S.OPEN,   "close",                SYSTEM,  S.CLOSED,   told.Closed),
), arrived=S.FINISHED)
# fmt: on
