"""The five criteria and the decision of Ek-2, with what each needs to be valid (TRN-31, TRN-32, TRN-35, TRN-38)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.marks import person_name
from chassis.identity import Actor
from chassis.money.amounts import Money
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.catalogue.model import CATALOGUE
from services.training.planning.activities.model import Form, VenueKind
from services.training.requests.directorate_evaluations.model import Answer, DirectorateEvaluation, Verdict
from services.training.requests.evaluation_panels.queries import appropriation_left
from services.training.requests.request_people.process import SMALLEST_GROUP

CRITERIA = CATALOGUE.codes("criteria")
TRAINER = "trainer_competence"
SHORTEST_REASON = 10
WRITTEN = (
    "verdict",
    "form",
    "programme_code",
    "balance_note",
    "budget_note",
    "estimated_cost",
    "rejection_reason",
)


class CriterionAnswer(Inputs):
    """One criterion: suitable, or not and why."""

    criterion = fields.String(
        required=True, validate=validate.OneOf(CRITERIA), metadata={"x-choices": "criteria", "x-each": True}
    )
    answer = fields.Enum(Answer, by_value=True, required=True, metadata={"x-choices": "suitability"})
    reason = Text(load_default=None, allow_none=True)


class CriterionAnswers(Inputs):
    """All five of them."""

    answers = fields.List(
        fields.Nested(CriterionAnswer), required=True, validate=validate.Length(max=2 * len(CRITERIA))
    )


class TrainerAnswer(Inputs):
    """Whether the other trainer is suitable."""

    answer = fields.Enum(Answer, by_value=True, required=True, metadata={"x-choices": "suitability"})
    reason = Text(load_default=None, allow_none=True)


class InspectorOpinion(Inputs):
    """What an inspector (müfettiş) thinks, and who that is (TRN-33)."""

    inspector_name = Text(required=True, most=200)
    inspector_opinion = Text(required=True)


class EvaluationDecision(Inputs):
    """The decision, what was weighed, and how the training enters the plan."""

    verdict = fields.Enum(Verdict, by_value=True, required=True, metadata={"x-choices": "verdict"})
    balance_note = Text(load_default=None, allow_none=True)
    budget_note = Text(load_default=None, allow_none=True)
    estimated_cost = Money(load_default=None, allow_none=True)
    form = fields.Enum(Form, by_value=True, load_default=None, allow_none=True, metadata={"x-choices": "form"})
    programme_code = Text(most=40, load_default=None, allow_none=True)
    venue_kind = fields.Enum(
        VenueKind, by_value=True, load_default=VenueKind.SCHOOL, metadata={"x-choices": "venue_kind"}
    )
    venue = Text(most=300, load_default=None, allow_none=True)
    rejection_reason = Text(least=SHORTEST_REASON, load_default=None, allow_none=True)


class EvaluationReopening(Inputs):
    """Why it is to be decided once more."""

    reason = Text(required=True)


@rule(source="TRN-32", field="answers")
def criterion_unanswered(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """Each of the five criteria is answered, and none twice."""
    return sorted(one["criterion"] for one in inputs["answers"]) == sorted(CRITERIA)


@rule(source="TRN-32", field="reason")
def criterion_reason_required(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """Whatever is not suitable has its reason, in ten letters at least."""
    said = inputs.get("answers", [inputs])
    refused = [one for one in said if one["answer"] is Answer.NOT_SUITABLE]
    return all(len(one["reason"] or "") >= SHORTEST_REASON for one in refused)


@rule(source="Q-25", field="verdict")
def criterion_not_suitable(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """With one criterion that is not suitable a request is returned or rejected, and never approved."""
    return _rejects(inputs) or not evaluation.not_suitable


@rule(source="TRN-20", field="participants")
def participants_below_minimum(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """A request with fewer than ten participants is never approved alone, also where it waits to be joined (Q-59)."""
    return _rejects(inputs) or len(evaluation.request.participants) >= SMALLEST_GROUP


@rule(source="TRN-35", field="balance_note")
def consideration_required(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """The decision says how it weighs the schools against each other, and the budget."""
    return bool(inputs["balance_note"] and inputs["budget_note"])


@rule(source="TRN-37", field="rejection_reason")
def rejection_reason_required(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """A rejection rests on a criterion that is not suitable, or on the balance or the budget, and says so."""
    return not _rejects(inputs) or bool(evaluation.not_suitable or inputs["rejection_reason"])


@rule(source="TRN-38", field="form")
def plan_form_required(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """It enters the plan as a standard programme with its code, or as a seminar without one."""
    if _rejects(inputs):
        return True
    form: Form | None = inputs["form"]
    return form is not None and (form is Form.STANDARD_PROGRAMME) == bool(inputs["programme_code"])


@rule(source="TRN-39", field="venue")
def venue_required(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> bool:
    """A training centre is named; a school is the one that asks."""
    return _rejects(inputs) or inputs["venue_kind"] is VenueKind.SCHOOL or bool(inputs["venue"])


@rule(source="FIN-10", status=409, field="estimated_cost")
def appropriation_exceeded(evaluation: DirectorateEvaluation, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What it will cost is still there."""
    cost = inputs["estimated_cost"]
    return _rejects(inputs) or not cost or bool(cost <= appropriation_left(session, evaluation))


def _rejects(inputs: Mapping[str, Any]) -> bool:
    return inputs["verdict"] is Verdict.REJECT


def write_answers(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> None:
    """In the order of the form."""
    said = sorted(inputs["answers"], key=lambda one: CRITERIA.index(one["criterion"]))
    evaluation.answers = [dict(one) for one in said]


def write_trainer_answer(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> None:
    """That criterion alone."""
    answer = {"criterion": TRAINER, "answer": inputs["answer"], "reason": inputs["reason"]}
    evaluation.answers = [answer if one["criterion"] == TRAINER else one for one in evaluation.answers]
    evaluation.trainer_in_question = False


def write_opinion(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> None:
    """Whose opinion it is, and which."""
    evaluation.inspector_name, evaluation.inspector_opinion = inputs["inspector_name"], inputs["inspector_opinion"]


def write_decision(
    evaluation: DirectorateEvaluation, session: Session, actor: Actor, inputs: Mapping[str, Any]
) -> None:
    """Who decided what on which day, and on which grounds (Q-26)."""
    for name in WRITTEN:
        setattr(evaluation, name, inputs[name])
    evaluation.evaluator, evaluation.decided_on = actor.person, clock.today()
    evaluation.evaluator_name = person_name(session, actor.person)


SCORES = (criterion_unanswered, criterion_reason_required)
DECISION = (
    criterion_not_suitable,
    participants_below_minimum,
    plan_form_required,
    venue_required,
    consideration_required,
    rejection_reason_required,
    appropriation_exceeded,
)
