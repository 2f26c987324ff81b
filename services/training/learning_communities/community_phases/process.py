"""The closing guards of the phases, and what moving on changes in the room (MGT-08, MGT-17 … MGT-22, Q-33, Q-34)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import RuleNotMet
from chassis.identity import SYSTEM, Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.training.learning_communities.communities.model import PHASES, Community, State
from services.training.learning_communities.community_rooms.model import Member, Room
from services.training.learning_communities.community_rooms.process import ROOM
from services.training.learning_communities.room_reminders.process import without_record

# with fewer the community goes on only where ÖYGGM says so.
FEWEST_TO_GO_ON = 2
# so many days later a trainer may let it end.
MOST_DAYS_LATER = 30


class NewPhaseEnd(Inputs):
    """On which day a phase ends instead, and why."""

    phase = fields.String(
        required=True, validate=validate.OneOf([one.value for one in PHASES]), metadata={"x-choices": "phases"}
    )
    ends_on = fields.Date(required=True)
    reason = Text(required=True, most=1000)


def room_of(community: Community, session: Session) -> Room:
    """Its room, which it has since it was formed."""
    return session.get_one(Room, community.room)


def locked_room(community: Community, session: Session) -> Room:
    """Its room, for whoever is about to move it."""
    return session.get_one(Room, community.room, with_for_update=True)


def leads_to(state: State) -> Callable[[Community], bool]:
    """Whether this phase comes next by the community's own template."""

    def comes_next(community: Community) -> bool:
        return community.following(community.state) is state

    return comes_next


def begin(community: Community, session: Session) -> None:
    """The room knows the phase that is under way."""
    _move_room_on(community, session)


def go_on(community: Community, session: Session) -> None:
    """The phase before is closed, and the room knows the one that is under way."""
    codes = [one.code for one in community.phases]
    community.phases[codes.index(community.state.value) - 1].closed_at = clock.now()
    _move_room_on(community, session)


def _move_room_on(community: Community, session: Session) -> None:
    take(session, ROOM, "move_on", locked_room(community, session), SYSTEM, {"phase": community.state.value})


def move_phase(community: Community, inputs: Mapping[str, Any]) -> None:
    """The phase ends on another day, and those after it move along. Raises RuleNotMet for one that is not there."""
    place = next((one.position for one in community.phases if one.code == inputs["phase"]), None)
    if place is None or community.phases[place].closed_at or community.phases[place].ends_on is None:
        raise RuleNotMet("phase_not_to_be_moved", source="Q-34", errors={"phase": ["phase_not_to_be_moved"]})
    later = inputs["ends_on"] - community.phases[place].ends_on
    for phase in community.phases[place:]:
        phase.ends_on += later


@rule(source="Q-34", field="ends_on")
def more_than_thirty_days_later(community: Community, inputs: Mapping[str, Any], post: Any) -> bool:
    """A trainer lets a community end at most thirty days later than planned; ÖYGGM may do more."""
    moved = next((one for one in community.phases if one.code == inputs["phase"]), None)
    last = community.phases[-1]
    if post.role is Role.OYGGM_OFFICER or moved is None or not (moved.ends_on and last.ends_on and last.planned_until):
        return True
    ends_on = last.ends_on + (inputs["ends_on"] - moved.ends_on)
    return bool(ends_on <= last.planned_until + timedelta(days=MOST_DAYS_LATER))


@rule(source="MGT-05")
def goal_required(community: Community, session: Session) -> bool:
    """A community starts with a common need, a vision and at least one goal."""
    room = room_of(community, session)
    return bool(room.need and room.vision and room.goals)


@rule(source="MGT-18")
def assignment_required(community: Community, session: Session) -> bool:
    """Pre-training ends when members know which practice they do in their own classes."""
    return any(one.phase == State.PRACTICE_1 for one in room_of(community, session).assignments)


@rule(source="MGT-20")
def next_practice_not_agreed(community: Community, session: Session) -> bool:
    """With the interim evaluation the next practice is agreed, where there is one."""
    agreed = {one.phase for one in room_of(community, session).assignments}
    return community.following(community.state) is not State.PRACTICE_2 or State.PRACTICE_2 in agreed


def _missing(community: Community, session: Session) -> list[Member]:
    room = room_of(community, session)
    missing = without_record(session, room, community.state.value)
    return [one for one in missing if community.state.value not in one.excused]


def names_of_missing(community: Community, session: Session) -> list[str]:
    """Whose practice record is missing."""
    return [one.name for one in _missing(community, session)]


@rule(source="MGT-08", names=names_of_missing)
def practice_record_missing(community: Community, session: Session) -> bool:
    """Every member records a practice before the phase closes, unless the trainer let them make it up (Q-33)."""
    return not _missing(community, session)


def _not_made_up(community: Community, session: Session) -> list[Member]:
    room = room_of(community, session)
    return [one for one in room.active if any(one in without_record(session, room, phase) for phase in one.excused)]


def names_of_not_made_up(community: Community, session: Session) -> list[str]:
    """Who has not made up what was excused."""
    return [one.name for one in _not_made_up(community, session)]


@rule(source="Q-33", names=names_of_not_made_up)
def practice_not_made_up(community: Community, session: Session) -> bool:
    """What a member was let to make up is there at the final evaluation."""
    return not _not_made_up(community, session)


@rule(source="MGT-20")
def meeting_not_held(community: Community, session: Session) -> bool:
    """An evaluation is an online meeting."""
    held = (one for one in room_of(community, session).meetings if one.starts_at <= clock.now())
    return any(one.phase == community.state.value for one in held)


def _without_feedback(community: Community, session: Session) -> list[Member]:
    room = room_of(community, session)
    told = {one.person for one in room.feedback if one.phase == community.state.value}
    return [one for one in room.active if one.person not in told]


def names_without_feedback(community: Community, session: Session) -> list[str]:
    """Who was told nothing."""
    return [one.name for one in _without_feedback(community, session)]


@rule(source="MGT-20", names=names_without_feedback)
def feedback_missing(community: Community, session: Session) -> bool:
    """At an evaluation every member is told how the practice went."""
    return not _without_feedback(community, session)


@rule(source="Q-33", status=409)
def too_few_members(community: Community, session: Session) -> bool:
    """A community goes on with at least two members, with fewer where ÖYGGM says so."""
    return community.goes_on or len(room_of(community, session).active) >= FEWEST_TO_GO_ON
