"""Who enters the joint zümre head that a meeting has chosen (SM-PAR-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select, update
from sqlalchemy.orm import Session, object_session

from chassis.directory import KnownPerson, serves_at
from chassis.errors import NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, Addressee, Process, Step, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create
from services.partnership import audience as to
from services.partnership.joint_work.meetings.model import Kind, Meeting
from services.partnership.joint_work.meetings.model import State as MeetingState
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.events import Ended
from services.partnership.people.coordinators.model import State, check_office, in_office
from services.partnership.people.coordinators.process import PHONE
from services.partnership.people.joint_zumre_heads.events import Replaced, Selected
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.reviewing.reviews.model import Review
from services.partnership.years.standings.process import of_its_partnership

STILL_WRITTEN = (Review.DRAFT, Review.AGREED, Review.RETURNED)


class HeadSuccessor(Inputs):
    """Whom a joint zümre meeting chose, and how to reach them."""

    meeting = fields.UUID(required=True)
    person = fields.UUID(required=True)
    phone = Text(required=True, most=20, checks=(PHONE,))
    email = fields.Email(required=True, validate=validate.Length(max=200))


class Selection(HeadSuccessor):
    """The joint zümre head of a partnership."""

    partnership = fields.UUID(required=True)


def select_head(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> JointZumreHead:
    """For the subject of the meeting that chose."""
    partnership = partnership_of(session, actor, inputs["partnership"], locked=True)
    check_office(session, partnership.id, actor)
    meeting = session.scalar(select(Meeting).filter_by(id=inputs["meeting"], partnership_id=partnership.id))
    if meeting is None:
        raise NotFound
    subject = meeting.subject or ""
    school = next(
        (one for one in partnership.schools if serves_at(session, inputs["person"], one)), partnership.group_one
    )
    person = session.get(KnownPerson, inputs["person"])
    return JointZumreHead(
        unit=school,
        partner=partnership.partner_of(school),
        partnership_id=partnership.id,
        meeting_id=meeting.id,
        subject=subject,
        person=inputs["person"],
        person_name=person.name if person else "",
        phone=inputs["phone"],
        email=inputs["email"],
    )


def is_in_office(head: JointZumreHead, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(head)
    return session is None or in_office(session, head.partnership_id, actor)


@rule(source="SM-PAR-2", field="meeting")
def meeting_not_held(head: JointZumreHead, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A joint zümre meeting of this subject that was held has chosen."""
    meeting = session.get(Meeting, inputs["meeting"])
    if meeting is None or meeting.partnership_id != head.partnership_id:
        return False
    return meeting.kind is Kind.ZUMRE and meeting.subject == head.subject and meeting.state is MeetingState.HELD


@rule(source="SM-PAR-2", field="meeting")
def new_meeting_required(head: JointZumreHead, inputs: Mapping[str, Any]) -> bool:
    """Another head needs another meeting's decision."""
    return bool(inputs["meeting"] != head.meeting_id)


@rule(source="SM-PAR-2", field="person")
def not_zumre_head_of_the_subject(head: JointZumreHead, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The joint zümre head is zümre head of this subject at one of the two schools."""
    return any(serves_at(session, inputs["person"], school, Role.ZUMRE_HEAD, head.subject) for school in head.schools)


@rule(source="Q-06", status=409)
def joint_zumre_head_already_selected(head: JointZumreHead, session: Session) -> bool:
    """A subject has one joint zümre head; a change is a replacement."""
    wanted = select(JointZumreHead.id).filter_by(
        partnership_id=head.partnership_id, subject=head.subject, state=State.APPOINTED
    )
    return session.scalar(wanted) is None


def enter_sections(head: JointZumreHead, session: Session) -> None:
    """The subject's section in a plan that is still written is theirs; where there is none yet, it is opened (PAR-45)."""
    plans = select(ActionPlan).where(
        ActionPlan.partnership_id == head.partnership_id, ActionPlan.review_state.in_(STILL_WRITTEN)
    )
    for plan in session.scalars(plans.with_for_update()):
        mine = update(PlanSection).filter_by(plan_id=plan.id, subject=head.subject).values(head=head.person)
        if not session.execute(mine.returning(PlanSection.id)).all():
            opened = {"plan": plan, "subject": head.subject, "head": head.person}
            create(session, processes_of(PlanSection)[0], "open", SYSTEM_ACTOR, opened)


def name_successor(head: JointZumreHead, inputs: Mapping[str, Any]) -> None:
    """To whom it passes."""
    head.successor = inputs["person"]


def select_successor(head: JointZumreHead, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """The successor's own appointment, in the same step."""
    create(session, JOINT_ZUMRE_HEAD, "select", actor, {**inputs, "partnership": head.partnership_id})


def leave_sections(head: JointZumreHead, session: Session) -> None:
    """Nobody can confirm the sections until another head is chosen."""
    mine = update(PlanSection).filter_by(partnership_id=head.partnership_id, head=head.person, subject=head.subject)
    session.execute(mine.values(head=None))


def teachers_of_the_subject(head: JointZumreHead) -> list[Addressee]:
    """The subject's teachers of both schools (NTF-07)."""
    roles = (Role.TEACHER, Role.ZUMRE_HEAD)
    return [Addressee(role, school, head.subject) for school in head.schools for role in roles]


CHOSEN = (teachers_of_the_subject, to.coordinators)
LEFT = (to.principal_of_group_one, to.coordinators)
ENTITLED = (meeting_not_held, not_zumre_head_of_the_subject)
# fmt: off
JOINT_ZUMRE_HEAD = Process("joint_zumre_head", JointZumreHead, (
    Step(None,            "select",  Role.PARTNERSHIP_COORDINATOR, State.APPOINTED, Selected, (*ENTITLED, joint_zumre_head_already_selected), of=to.both_schools, as_=is_in_office, takes=Selection, make=select_head, then=enter_sections, tells=CHOSEN),
    Step(State.APPOINTED, "replace", Role.PARTNERSHIP_COORDINATOR, State.REPLACED,  Replaced, (new_meeting_required, *ENTITLED), of=to.both_schools, as_=is_in_office, takes=HeadSuccessor, sets=name_successor, then=select_successor, optional=True, tells=CHOSEN),
    Step(State.APPOINTED, "end",     SYSTEM,                       State.ENDED,     Ended,    then=leave_sections, tells=LEFT),
), arrived=State.APPOINTED, keeps=of_its_partnership)
# fmt: on
