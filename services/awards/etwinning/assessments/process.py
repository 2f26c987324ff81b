"""Principal, teachers and students each say how they see the school; none of it makes a criterion met (ETW-12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import Schema, fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import BIGGEST_NUMBER, Inputs
from services.awards.etwinning.assessments.events import Edited, Given
from services.awards.etwinning.assessments.model import EtwinningAssessment, State, Voice
from services.awards.etwinning.criteria.model import CRITERIA, LEVELS
from services.awards.etwinning.evidence_rules.process import mission_not_open
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.staff.queries import TEACHING

# Who speaks with which voice; the students' is entered for them, they have no account.
SPEAKS = {
    Voice.PRINCIPAL: (Role.PRINCIPAL,),
    Voice.TEACHER: TEACHING,
    Voice.STUDENT: (Role.STUDENT_ACTIVITY_RECORDER,),
}
WHO = tuple(dict.fromkeys(role for roles in SPEAKS.values() for role in roles))


def level_of(criterion: str, **said: Any) -> fields.Integer:
    """A level of one criterion, with what each looks like."""
    return fields.Integer(validate=validate.OneOf(LEVELS), metadata={"x-choices": f"levels_{criterion}"}, **said)


class StudentsAsked(Inputs):
    """How many students were asked, where the levels are theirs."""

    students_asked = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, BIGGEST_NUMBER))


class WhoseVoice(Inputs):
    """In which mission year, and with whose voice."""

    mission = fields.UUID(required=True, metadata={"x-choices-from": "things:etwinning-missions"})
    voice = fields.Enum(Voice, by_value=True, required=True, metadata={"x-choices": "voice"})


Levels: type[Schema] = Inputs.from_dict({code: level_of(code, required=True) for code in CRITERIA}, name="Levels")


class AssessmentContent(Levels, StudentsAsked):  # type: ignore[misc, valid-type]  # a field for each criterion is made above
    """A level for each of the 22 criteria."""


class NewAssessment(AssessmentContent, WhoseVoice):
    """The same, said for the first time."""


def give(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningAssessment:
    """Of the own school. Raises NotFound for any other."""
    mission = session.get(EtwinningMission, inputs["mission"])
    if mission is None or mission.unit not in actor.units(*WHO):
        raise NotFound
    assessment = EtwinningAssessment(
        unit=mission.unit, mission_id=mission.id, mission=mission, voice=inputs["voice"], person=actor.person
    )
    write_levels(assessment, inputs)
    return assessment


def write_levels(assessment: EtwinningAssessment, inputs: Mapping[str, Any]) -> None:
    """How the school is seen from now on."""
    assessment.levels = {code: inputs[code] for code in CRITERIA}
    assessment.students_asked = inputs["students_asked"]


@rule(source="ETW-12", field="voice")
def not_your_voice(assessment: EtwinningAssessment, actor: Actor) -> bool:
    """A principal speaks as principal, a teacher as teacher, and the recorder enters what students said."""
    return actor.post(SPEAKS[assessment.voice], assessment.unit) is not None


@rule(source="ETW-12", field="students_asked")
def students_asked_missing(assessment: EtwinningAssessment, inputs: Mapping[str, Any]) -> bool:
    """With the students' voice it is said how many were asked; with another it is not."""
    return (assessment.voice is Voice.STUDENT) == bool(inputs["students_asked"])


@rule(source="ETW-12", status=409)
def voice_already_heard(assessment: EtwinningAssessment, session: Session) -> bool:
    """The principal, and the students, speak once; each teacher does."""
    same = {"mission_id": assessment.mission_id, "voice": assessment.voice}
    mine = {"person": assessment.person} if assessment.voice is Voice.TEACHER else {}
    return session.scalar(select(EtwinningAssessment.id).filter_by(**same, **mine).limit(1)) is None


def giver(assessment: EtwinningAssessment) -> Iterable[UUID]:
    """Whoever gave it."""
    return (assessment.person,)


RULES = (mission_not_open, not_your_voice, students_asked_missing)
# fmt: off
ETWINNING_ASSESSMENT = Process("etwinning_assessment", EtwinningAssessment, (
    Step(None,        "give", WHO, State.GIVEN, Given,  (*RULES, voice_already_heard), of=giver, takes=NewAssessment, make=give),
    Step(State.GIVEN, "edit", WHO, SAME,        Edited, RULES, of=giver, takes=AssessmentContent, sets=write_levels, edits=True, optional=True),
), arrived=State.GIVEN)
# fmt: on
