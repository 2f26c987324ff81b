"""How OGM schedules its evaluation meeting, whom it invites and what it minutes (SM-PAR-7, PAR-40)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SAME, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.partnership import audience as to
from services.partnership.pairing.partnerships.model import OPEN, Mode, Partnership
from services.partnership.reports.evaluation_meetings.events import Cancelled, Held, Invited, Scheduled
from services.partnership.reports.evaluation_meetings.model import EvaluationMeeting, Invitation, State
from services.partnership.years.cycles.model import Cycle
from services.partnership.years.standings.process import of_every_guest

# One event tells all who are invited at once: it stays a message and does not become a file.
MOST_AT_ONCE = 200
Tells = Callable[[Any], Iterable[Addressee]]


class EvaluationGuests(Inputs):
    """The partnerships that are invited."""

    partnerships = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=MOST_AT_ONCE))


class EvaluationSchedule(EvaluationGuests):
    """For which school year, when, how, and who is invited."""

    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))
    meets_on = fields.Date(required=True)
    mode = fields.Enum(Mode, by_value=True, required=True)
    place = Text(most=300, load_default=None, allow_none=True)
    agenda = Text(load_default=None, allow_none=True)


class SchoolsAttendance(Inputs):
    """Which of a partnership's schools came."""

    partnership = fields.UUID(required=True)
    group_one_attended = fields.Boolean(required=True)
    group_two_attended = fields.Boolean(required=True)


class EvaluationMinutes(Inputs):
    """What was said, and who was there."""

    minutes = Text(required=True, most=20_000)
    attendance = fields.List(fields.Nested(SchoolsAttendance), required=True, validate=validate.Length(max=5000))


class EvaluationCalledOff(Inputs):
    """Why."""

    reason = Text(required=True)


def schedule(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EvaluationMeeting:
    """A meeting of the ministry with its first guests."""
    said = {name: inputs[name] for name in ("school_year", "meets_on", "mode", "place", "agenda")}
    meeting = EvaluationMeeting(unit=ROOT, **said)
    invite(meeting, session, inputs)
    return meeting


def invite(meeting: EvaluationMeeting, session: Session, inputs: Mapping[str, Any]) -> None:
    """One wave of guests more; who is invited already stays so."""
    wave = max((one.wave for one in meeting.invitations), default=0) + 1
    present = {one.partnership_id for one in meeting.invitations}
    for guest in guests(session, meeting, inputs["partnerships"]):
        if guest.id not in present:
            invitation = Invitation(
                partnership_id=guest.id, group_one=guest.group_one, group_two=guest.group_two, wave=wave
            )
            meeting.invitations.append(invitation)


def guests(session: Session, meeting: EvaluationMeeting, named: Iterable[UUID]) -> Sequence[Partnership]:
    """Those of these partnerships that work together in this school year."""
    works = select(Cycle.id).filter_by(partnership_id=Partnership.id, school_year=meeting.school_year)
    return session.scalars(
        select(Partnership).where(Partnership.id.in_(named), Partnership.state.in_(OPEN), works.exists())
    ).all()


@rule(source="PAR-40", field="partnerships")
def guest_not_of_the_year(meeting: EvaluationMeeting, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Only partnerships that work together in this school year are invited."""
    return {guest.id for guest in guests(session, meeting, inputs["partnerships"])} == set(inputs["partnerships"])


@rule(source="PAR-40", status=409, field="partnerships")
def all_invited_already(meeting: EvaluationMeeting, inputs: Mapping[str, Any]) -> bool:
    """An invitation goes to somebody who has none: nobody is told twice."""
    return bool(set(inputs["partnerships"]) - {one.partnership_id for one in meeting.invitations})


@rule(source="SM-PAR-7", field="meets_on")
def meeting_day_is_past(meeting: EvaluationMeeting) -> bool:
    """A meeting is scheduled for today or later."""
    return meeting.meets_on >= clock.today()


@rule(source="SM-PAR-7")
def meeting_day_not_reached(meeting: EvaluationMeeting) -> bool:
    """What has not yet taken place has no minutes."""
    return meeting.meets_on <= clock.today()


@rule(source="PAR-40", field="attendance")
def attendance_of_every_guest_required(meeting: EvaluationMeeting, inputs: Mapping[str, Any]) -> bool:
    """Of every invited partnership, and of no other, it is said once whether its schools came."""
    said = [one["partnership"] for one in inputs["attendance"]]
    return sorted(said) == sorted(one.partnership_id for one in meeting.invitations)


def write_minutes(meeting: EvaluationMeeting, inputs: Mapping[str, Any]) -> None:
    """What was said, and which schools came."""
    meeting.minutes = inputs["minutes"]
    came = {one["partnership"]: one for one in inputs["attendance"]}
    for invitation in meeting.invitations:
        said = came[invitation.partnership_id]
        invitation.group_one_attended = said["group_one_attended"]
        invitation.group_two_attended = said["group_two_attended"]


def of_guests(*tells: Tells) -> Tells:
    """These people of every invited partnership, each once."""

    def told(meeting: EvaluationMeeting) -> list[Addressee]:
        return _once(tells, meeting.invitations)

    return told


def of_new_guests(*tells: Tells) -> Tells:
    """These people of the partnerships that were invited last."""

    def told(meeting: EvaluationMeeting) -> list[Addressee]:
        newest = max(one.wave for one in meeting.invitations)
        return _once(tells, [one for one in meeting.invitations if one.wave == newest])

    return told


def _once(tells: Iterable[Tells], invitations: Iterable[Invitation]) -> list[Addressee]:
    return list(dict.fromkeys(one for invitation in invitations for who in tells for one in who(invitation)))


OGM = Role.OGM_OFFICER
# NTF-17 and NTF-70.
CONCERNED = (*to.SCHOOLS, *to.DIRECTORATES)
# fmt: off
EVALUATION_MEETING = Process("evaluation_meeting", EvaluationMeeting, (
    Step(None,            "schedule", OGM, State.SCHEDULED, Scheduled, (meeting_day_is_past, guest_not_of_the_year), takes=EvaluationSchedule, make=schedule, tells=(of_guests(*CONCERNED),)),
    Step(State.SCHEDULED, "invite",   OGM, SAME,            Invited,   (guest_not_of_the_year, all_invited_already), takes=EvaluationGuests, sets=invite, optional=True, tells=(of_new_guests(*CONCERNED),)),
    Step(State.SCHEDULED, "hold",     OGM, State.HELD,      Held,      (meeting_day_not_reached, attendance_of_every_guest_required), takes=EvaluationMinutes, sets=write_minutes, tells=(of_guests(*to.SCHOOLS),)),
    Step(State.SCHEDULED, "cancel",   OGM, State.CANCELLED, Cancelled, takes=EvaluationCalledOff, optional=True, tells=(of_guests(*CONCERNED),)),
), keeps=of_every_guest)
# fmt: on
