"""Who plans a meeting and who writes down what was decided (SM-PAR-3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import or_, select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.partnership import audience as to
from services.partnership.joint_work.meetings.document import MINUTES
from services.partnership.joint_work.meetings.events import Cancelled, Held, Planned
from services.partnership.joint_work.meetings.model import Attendee, Kind, Meeting, State
from services.partnership.pairing.partnerships.model import Mode, Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import State as Appointment
from services.partnership.people.coordinators.model import check_office, in_office
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.years.cycles.model import Cycle
from services.partnership.years.standings.process import of_its_partnership

COORDINATOR, ZUMRE_HEAD, TEACHER = Role.PARTNERSHIP_COORDINATOR, Role.ZUMRE_HEAD, Role.TEACHER
MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
TEACHERS = (TEACHER, ZUMRE_HEAD)
MEETS = (
    PartnershipState.ANNOUNCED,
    PartnershipState.CONTACTED,
    PartnershipState.PREPARING,
    PartnershipState.ACTIVE,
)


class Plan(Inputs):
    """Which meeting, when and how; a joint zümre meeting names its subject."""

    partnership = fields.UUID(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True)
    subject = Text(most=80, load_default=None, allow_none=True)
    meets_on = fields.Date(required=True)
    mode = fields.Enum(Mode, by_value=True, required=True)
    place = Text(most=300, load_default=None, allow_none=True)

    @validates_schema
    def subject_fits_kind(self, said: dict[str, Any], **_: Any) -> None:
        """A zümre has a subject; an information meeting has none."""
        if (said["kind"] is Kind.ZUMRE) != bool(said["subject"]):
            raise ValidationError("subject_does_not_fit_kind", field_name="subject")


class Minutes(Inputs):
    """Who was there and what was decided."""

    attendees = fields.List(fields.UUID(), required=True, validate=validate.Length(max=300))
    minutes = Text(required=True, most=20_000)
    decisions = Text(most=20_000, load_default=None, allow_none=True)


class CancelReason(Inputs):
    """Why."""

    reason = Text(required=True)


def plan(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Meeting:
    """A meeting of both schools, for the school year that was opened last."""
    partnership = partnership_of(session, actor, inputs["partnership"])
    if actor.units(COORDINATOR) and not actor.units(ZUMRE_HEAD):
        check_office(session, partnership.id, actor)
    newest = select(Cycle.school_year).filter_by(partnership_id=partnership.id).order_by(Cycle.number.desc())
    said = {name: inputs[name] for name in ("kind", "subject", "meets_on", "mode", "place")}
    return Meeting(
        unit=partnership.group_one,
        group_two=partnership.group_two,
        partnership_id=partnership.id,
        school_year=session.scalar(newest.limit(1)),
        planned_by=actor.person,
        **said,
    )


def of_own_subject(meeting: Meeting, actor: Actor) -> bool:
    """A zümre head plans the meetings of the own subject; a coordinator plans all."""
    zumre = (post for school in meeting.schools if (post := actor.post((ZUMRE_HEAD,), school, meeting.subject)))
    return bool(actor.units(COORDINATOR)) or (meeting.kind is Kind.ZUMRE and any(zumre))


def is_in_office(meeting: Meeting, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(meeting)
    return session is None or in_office(session, meeting.partnership_id, actor)


@rule(source="SM-PAR-3", status=409)
def partnership_under_way(meeting: Meeting, session: Session) -> bool:
    """Partners meet from the announcement to the end of the term."""
    return session.get_one(Partnership, meeting.partnership_id).state in MEETS


@rule(source="SM-PAR-3", field="meets_on")
def meeting_day_is_past(meeting: Meeting) -> bool:
    """A meeting is planned for today or later."""
    return meeting.meets_on >= clock.today()


@rule(source="SM-PAR-3")
def meeting_day_not_reached(meeting: Meeting) -> bool:
    """What has not yet taken place has no minutes."""
    return meeting.meets_on <= clock.today()


def joint_head(meeting: Meeting) -> Iterable[UUID]:
    """The joint zümre head of the meeting's subject."""
    session = object_session(meeting)
    wanted = select(JointZumreHead.person).filter_by(
        partnership_id=meeting.partnership_id, subject=meeting.subject, state=Appointment.APPOINTED
    )
    return session.scalars(wanted).all() if session and meeting.subject else ()


def planner(meeting: Meeting) -> Iterable[UUID]:
    """Who planned it."""
    return (meeting.planned_by,)


@rule(source="SM-PAR-3", field="attendees")
def attendee_not_of_the_schools(meeting: Meeting, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Everybody named serves at one of the two schools."""
    return {one.person for one in attending(meeting, session, inputs["attendees"])} == set(inputs["attendees"])


@rule(source="SM-PAR-3", field="attendees")
def attendee_of_each_school_required(meeting: Meeting, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Somebody of each school was there."""
    present = attending(meeting, session, inputs["attendees"])
    return {one.school for one in present} == set(meeting.schools)


@rule(source="PAR-39", field="attendees")
def manager_and_teacher_of_each_school_required(meeting: Meeting, session: Session, inputs: Mapping[str, Any]) -> bool:
    """At an information meeting a manager and a zümre teacher of each school tell of it."""
    present = attending(meeting, session, inputs["attendees"])
    managers = {one.school for one in present if one.is_manager}
    teachers = {one.school for one in present if one.is_teacher}
    return meeting.kind is not Kind.INFORMATION or managers == teachers == set(meeting.schools)


def attending(meeting: Meeting, session: Session, people: Sequence[UUID]) -> list[Attendee]:
    """Those of these people who serve at the two schools today, with their part."""
    today = clock.today()
    posts = select(KnownPost.person, KnownPost.unit, KnownPost.role, KnownPerson.name).join(
        KnownPerson, KnownPerson.id == KnownPost.person
    )
    serving = posts.where(
        KnownPost.person.in_(people),
        KnownPost.unit.in_(meeting.schools),
        KnownPost.starts_on <= today,
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today),
    )
    found: dict[UUID, Attendee] = {}
    for person, school, role, name in session.execute(serving.order_by(KnownPost.starts_on)):
        one = found.setdefault(
            person, Attendee(person=person, name=name, school=school, is_manager=False, is_teacher=False)
        )
        one.is_manager = one.is_manager or role in MANAGERS
        one.is_teacher = one.is_teacher or role in TEACHERS
    return list(found.values())


def write_minutes(meeting: Meeting, session: Session, inputs: Mapping[str, Any]) -> None:
    """Who was there and what was decided."""
    meeting.attendees = attending(meeting, session, inputs["attendees"])
    meeting.minutes, meeting.decisions = inputs["minutes"], inputs["decisions"]


def invited(meeting: Meeting) -> list[Addressee]:
    """The managers of both schools, and the subject's teachers, or all zümre heads (NTF-06)."""
    roles = (*MANAGERS, *(TEACHERS if meeting.subject else (ZUMRE_HEAD,)))
    return [
        Addressee(role, school, None if role in MANAGERS else meeting.subject)
        for school in meeting.schools
        for role in roles
    ]


INVITED = (invited, to.coordinators)
PRESENT = (attendee_not_of_the_schools, attendee_of_each_school_required, manager_and_teacher_of_each_school_required)
# fmt: off
MEETING = Process("meeting", Meeting, (
    Step(None,          "plan",   (COORDINATOR, ZUMRE_HEAD), State.PLANNED,   Planned,   (partnership_under_way, meeting_day_is_past), of=to.both_schools, as_=of_own_subject, takes=Plan, make=plan, tells=INVITED),
    Step(State.PLANNED, "hold",   COORDINATOR,               State.HELD,      Held,      (meeting_day_not_reached, *PRESENT), of=to.both_schools, as_=is_in_office, takes=Minutes, sets=write_minutes, issues=MINUTES, tells=INVITED),
    Step(State.PLANNED, "hold",   (ZUMRE_HEAD, TEACHER),     State.HELD,      Held,      (meeting_day_not_reached, *PRESENT), of=joint_head, takes=Minutes, sets=write_minutes, issues=MINUTES, tells=INVITED),
    Step(State.PLANNED, "cancel", (COORDINATOR, ZUMRE_HEAD), State.CANCELLED, Cancelled, of=planner, takes=CancelReason, optional=True, tells=INVITED),
    Step(State.PLANNED, "call_off", SYSTEM,                  State.CANCELLED, Cancelled, tells=INVITED),
), keeps=of_its_partnership)
# fmt: on
