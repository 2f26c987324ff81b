"""Who minutes a meeting of a board or commission, and when it could decide (AWD-09)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import Addressee, At, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.years.bodies.model import Body, BodyMember
from services.awards.years.bodies.model import State as BodyState
from services.awards.years.body_meetings.events import Held
from services.awards.years.body_meetings.model import BodyMeeting, State
from services.awards.years.body_members.process import MOST


class MeetingMinutes(Inputs):
    """Of which body, when, who was there, what was talked of and what was decided."""

    body = fields.UUID(required=True)
    held_on = fields.Date(required=True)
    attendees = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(min=1, max=MOST),
        metadata={"x-choices-from": "inside:bodies.members.person"},
    )
    agenda = Text(required=True)
    decisions = Text(required=True, most=20_000)


def hold(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> BodyMeeting:
    """The next meeting of a body in which the actor sits. Raises NotFound of any other."""
    # Locked, so that two minutes taken at once are counted one after the other.
    body = session.get(Body, inputs["body"], with_for_update={"of": Body})
    if body is None or not actor.post((Role.BIGEP_BODY_MEMBER,), body.unit, body.kind):
        raise NotFound
    last = session.scalar(select(func.max(BodyMeeting.number)).filter_by(body_id=body.id)) or 0
    said = {name: inputs[name] for name in ("held_on", "agenda", "decisions")}
    there = [str(one) for one in dict.fromkeys(inputs["attendees"])]
    needed = body.quorum or len(body.serving(inputs["held_on"])) // 2 + 1
    return BodyMeeting(
        unit=body.unit, body_id=body.id, body=body, number=last + 1, attendees=there, needed=needed, **said
    )


def members_there(meeting: BodyMeeting) -> Collection[BodyMember]:
    """Those of its members who were there."""
    there = {UUID(one) for one in meeting.attendees}
    return [one for one in meeting.body.serving(meeting.held_on) if one.person in there]


@rule(source="SM-AWD-2", status=409)
def body_not_in_office(meeting: BodyMeeting) -> bool:
    """Only a body in office decides."""
    return meeting.body.state is BodyState.ACTIVE


@rule(source="AWD-09", field="held_on")
def meeting_ahead(meeting: BodyMeeting) -> bool:
    """What has not yet taken place has no minutes."""
    return meeting.held_on <= clock.today()


@rule(source="AWD-09", field="attendees")
def attendee_not_a_member(meeting: BodyMeeting) -> bool:
    """Whoever is counted served in the body on that day."""
    return len(members_there(meeting)) == len(meeting.attendees)


@rule(source="AWD-09", field="attendees")
def quorum_missed(meeting: BodyMeeting) -> bool:
    """There were enough of them to decide."""
    return len(meeting.attendees) >= meeting.needed


def its_members(meeting: BodyMeeting) -> list[At]:
    """Whoever sits in the body."""
    return [At(meeting.body.unit, meeting.body.kind)]


def told_members(meeting: BodyMeeting) -> list[Addressee]:
    """Everybody who serves in it."""
    return [Addressee(person=one.person) for one in meeting.body.serving(clock.today())]


MEMBER = Role.BIGEP_BODY_MEMBER
SOUND = (body_not_in_office, meeting_ahead, attendee_not_a_member, quorum_missed)
# fmt: off
BODY_MEETING = Process("body_meeting", BodyMeeting, (
    Step(None, "hold", MEMBER, State.HELD, Held, SOUND, of=its_members, takes=MeetingMinutes, make=hold, tells=(told_members,)),
    *takes_evidence("awards.body_meeting", (State.HELD,), MEMBER, of=its_members),
), arrived=State.HELD)
# fmt: on
