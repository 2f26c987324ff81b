"""Who records that teachers worked together, and what has to be said of it (PAR-22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import or_, select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost
from chassis.errors import RuleNotMet
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.partnership import audience as to
from services.partnership.catalogue.model import CHANNELS
from services.partnership.joint_work.teacher_cooperations.events import Corrected, Recorded, Struck
from services.partnership.joint_work.teacher_cooperations.model import CooperationTeacher, State, TeacherCooperation
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import in_office
from services.partnership.years.cycles.model import year_on

COORDINATOR = Role.PARTNERSHIP_COORDINATOR
TEACHERS = (Role.TEACHER, Role.ZUMRE_HEAD)
SAID = ("channel", "channel_other", "starts_on", "ends_on", "outcome")


class CooperationText(Inputs):
    """On which channel, when, who took part and what came of it."""

    channel = fields.String(
        required=True, validate=validate.OneOf(CHANNELS), metadata={"x-choices": "cooperation_channels"}
    )
    channel_other = Text(most=200, load_default=None, allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(load_default=None, allow_none=True)
    teachers = fields.List(fields.UUID(), required=True, validate=validate.Length(max=300))
    outcome = Text(required=True)

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it starts, and only another channel has words of its own."""
        if said["ends_on"] and said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")
        if (said["channel"] == "other") != bool(said["channel_other"]):
            raise ValidationError("other_needs_words", field_name="channel_other")


class CooperationRecord(CooperationText):
    """The whole of it, and in which partnership it was."""

    partnership = fields.UUID(required=True)


class CooperationMistake(Inputs):
    """Why it counts no more."""

    reason = Text(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> TeacherCooperation:
    """It counts for the school year in which it began."""
    partnership = partnership_of(session, actor, inputs["partnership"])
    return TeacherCooperation(
        unit=partnership.group_one,
        group_two=partnership.group_two,
        partnership_id=partnership.id,
        school_year=year_of(session, partnership.id, inputs),
        recorded_by=actor.person,
        teachers=taking_part(session, partnership.schools, inputs["teachers"]),
        **{name: inputs[name] for name in SAID},
    )


def correct(cooperation: TeacherCooperation, session: Session, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    cooperation.school_year = year_of(session, cooperation.partnership_id, inputs)
    for name in SAID:
        setattr(cooperation, name, inputs[name])
    present = {one.person: one for one in cooperation.teachers}
    named = taking_part(session, cooperation.schools, inputs["teachers"])
    cooperation.teachers = [present.get(one.person, one) for one in named]


def year_of(session: Session, partnership_id: UUID, inputs: Mapping[str, Any]) -> str:
    """The school year in which it began. Raises RuleNotMet where that is none of the partnership's."""
    year = year_on(session, partnership_id, inputs["starts_on"])
    if year is None:
        raise RuleNotMet("cycle_not_open", errors={"starts_on": ["cycle_not_open"]}, source="Q-58")
    return year


def taking_part(session: Session, schools: Iterable[str], people: Iterable[UUID]) -> list[CooperationTeacher]:
    """Those of these people who teach at the two schools today."""
    today = clock.today()
    serving = select(KnownPost.person, KnownPost.unit, KnownPerson.name).join(
        KnownPerson, KnownPerson.id == KnownPost.person
    )
    teaching = serving.where(
        KnownPost.person.in_(people),
        KnownPost.unit.in_(schools),
        KnownPost.role.in_(TEACHERS),
        KnownPost.starts_on <= today,
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today),
    )
    found = {person: (school, name) for person, school, name in session.execute(teaching)}
    return [CooperationTeacher(person=person, school=school, name=name) for person, (school, name) in found.items()]


@rule(source="PAR-22", field="teachers")
def teacher_not_of_the_schools(cooperation: TeacherCooperation, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Everybody named teaches at one of the two schools."""
    found = taking_part(session, cooperation.schools, inputs["teachers"])
    return {one.person for one in found} == set(inputs["teachers"])


@rule(source="PAR-22", field="teachers")
def teacher_of_each_school_required(
    cooperation: TeacherCooperation, session: Session, inputs: Mapping[str, Any]
) -> bool:
    """Teachers of both schools took part."""
    found = taking_part(session, cooperation.schools, inputs["teachers"])
    return {one.school for one in found} == set(cooperation.schools)


@rule(source="PAR-22", field="starts_on")
def not_yet_begun(cooperation: TeacherCooperation, inputs: Mapping[str, Any]) -> bool:
    """Only what has begun is on record."""
    return bool(inputs["starts_on"] <= clock.today())


def is_in_office(cooperation: TeacherCooperation, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(cooperation)
    return session is None or bool(actor.units(*TEACHERS)) or in_office(session, cooperation.partnership_id, actor)


def recorder(cooperation: TeacherCooperation) -> Iterable[UUID]:
    """Who recorded it."""
    return (cooperation.recorded_by,)


TRUE = (not_yet_begun, teacher_not_of_the_schools, teacher_of_each_school_required)
WHO = (COORDINATOR, *TEACHERS)
CORRECT: dict[str, Any] = {"takes": CooperationText, "sets": correct, "edits": True, "optional": True}
# fmt: off
TEACHER_COOPERATION = Process("teacher_cooperation", TeacherCooperation, (
    Step(None,           "record", WHO, State.RECORDED, Recorded,  TRUE, of=to.both_schools, as_=is_in_office, takes=CooperationRecord, make=record, tells=(to.coordinators,)),
    Step(State.RECORDED, "edit",   WHO, SAME,           Corrected, TRUE, of=recorder, **CORRECT),
    Step(State.RECORDED, "strike", WHO, State.STRUCK,   Struck,    of=recorder, takes=CooperationMistake, optional=True, tells=(to.coordinators,)),
), arrived=State.RECORDED)
# fmt: on
