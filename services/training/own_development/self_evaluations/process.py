"""A teacher evaluates themselves once a school year on four expectations (TRN-10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotAllowed
from chassis.identity import Actor
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs
from services.training.own_development.self_evaluations.events import Given
from services.training.own_development.self_evaluations.model import (
    EXPECTATIONS,
    HIGHEST,
    LOWEST,
    SelfEvaluation,
    State,
)
from services.training.staff.queries import TEACHERS


def _answer() -> fields.Integer:
    return fields.Integer(required=True, validate=validate.Range(LOWEST, HIGHEST))


class SelfEvaluationAnswers(Inputs):
    """From 1 (not yet) to 5 (fully), for each expectation."""

    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))
    focus_on_learning = _answer()
    collaborate_on_goals = _answer()
    evaluate_results = _answer()
    own_responsibility = _answer()


def give(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SelfEvaluation:
    """The actor's own, at the school where they teach."""
    schools = actor.units(*TEACHERS)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(TEACHERS)})
    said = {name: inputs[name] for name in ("school_year", *EXPECTATIONS)}
    return SelfEvaluation(unit=schools[0], person=actor.person, **said)


def its_author(evaluation: SelfEvaluation) -> Iterable[UUID]:
    """Whose it is."""
    return (evaluation.person,)


@rule(source="TRN-10", status=409)
def already_evaluated(evaluation: SelfEvaluation, session: Session) -> bool:
    """Once a school year: a second answer would show in the counts whose it was."""
    same = {"person": evaluation.person, "school_year": evaluation.school_year}
    return session.scalar(select(SelfEvaluation.id).filter_by(**same)) is None


# fmt: off
SELF_EVALUATION = Process("self_evaluation", SelfEvaluation, (
    Step(None, "give", TEACHERS, State.GIVEN, Given, already_evaluated, of=its_author, takes=SelfEvaluationAnswers, make=give),
), arrived=State.GIVEN)
# fmt: on
