"""The school says of each of the 22 criteria whether it is met, with a note where it is not (SM-ETW-1, ETW-12)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.etwinning.coverage.queries import unmet_of
from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.evidences.model import EtwinningEvidence, State
from services.awards.etwinning.missions.model import EtwinningMission


class Answer(StrEnum):
    """What the school says of a criterion."""

    MET = "met"
    NOT_MET = "not_met"


class CriterionAnswer(Inputs):
    """What it says of one criterion."""

    criterion = fields.String(
        required=True,
        validate=validate.OneOf(CRITERIA),
        metadata={"x-choices": "mission_criteria", "x-each": True},
    )
    answer = fields.Enum(Answer, by_value=True, required=True, metadata={"x-choices": "mission_answer"})
    note = Text(load_default=None, allow_none=True, most=1000)


class SelfAssessment(Inputs):
    """All 22."""

    answers = fields.List(fields.Nested(CriterionAnswer), required=True, validate=validate.Length(max=len(CRITERIA)))


def _unanswered(mission: EtwinningMission, inputs: Mapping[str, Any]) -> list[str]:
    answered = {one["criterion"] for one in inputs["answers"]}
    return _called(code for code in CRITERIA if code not in answered)


@rule(source="SM-ETW-1", field="answers", names=_unanswered)
def criterion_unanswered(mission: EtwinningMission, inputs: Mapping[str, Any]) -> bool:
    """Each of the 22 criteria is answered."""
    return not _unanswered(mission, inputs)


def _without_note(mission: EtwinningMission, inputs: Mapping[str, Any]) -> list[str]:
    return _called(one["criterion"] for one in inputs["answers"] if one["answer"] is Answer.NOT_MET and not one["note"])


@rule(source="SM-ETW-1", field="answers", names=_without_note)
def note_required(mission: EtwinningMission, inputs: Mapping[str, Any]) -> bool:
    """What is not met has a note on why."""
    return not _without_note(mission, inputs)


def _without_evidence(mission: EtwinningMission, session: Session, inputs: Mapping[str, Any]) -> list[str]:
    unmet = set(unmet_of(session, mission.id))
    said = (one["criterion"] for one in inputs["answers"] if one["answer"] is Answer.MET)
    return _called(code for code in said if code in unmet)


@rule(source="ETW-12", field="answers", names=_without_evidence)
def met_without_evidence(mission: EtwinningMission, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What is said to be met has accepted evidence of the year."""
    return not _without_evidence(mission, session, inputs)


@rule(source="SM-ETW-1", status=409)
def evidence_undecided(mission: EtwinningMission, session: Session) -> bool:
    """The school has decided on all evidence that was submitted: afterwards nothing is accepted any more."""
    wanted = select(EtwinningEvidence.id).filter_by(mission_id=mission.id, state=State.SUBMITTED)
    return session.scalar(wanted.limit(1)) is None


def _called(codes: Any) -> list[str]:
    return [f"choice.mission_criteria.{code}" for code in codes]


def keep_answers(mission: EtwinningMission, inputs: Mapping[str, Any]) -> None:
    """What was said, and when."""
    mission.answers = {one["criterion"]: {"answer": one["answer"], "note": one["note"]} for one in inputs["answers"]}
    mission.self_assessed_at = clock.now()


COMPLETE = (evidence_undecided, criterion_unanswered, note_required, met_without_evidence)
