"""The principal judges what came of a half-year's professional development (TRN-42)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training import audience as to
from services.training.needs.half_years.queries import latest_half_year
from services.training.school_management.output_evaluations.document import OUTPUTS
from services.training.school_management.output_evaluations.events import Begun, Completed, Edited
from services.training.school_management.output_evaluations.model import OutputEvaluation, State
from services.training.school_management.output_figures.queries import figures_of


class Judgement(Inputs):
    """What the principal says of the figures; short enough for one page."""

    judgement = Text(required=True, most=3000)


def begin(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> OutputEvaluation:
    """Of the half-year that runs or, in the holidays, the one before. Raises Conflict where none has begun."""
    schools = actor.units(Role.PRINCIPAL)
    if not schools:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    half_year = latest_half_year(session, clock.today())
    if not half_year:
        raise Conflict("no_half_year_now", source="TRN-42")
    return OutputEvaluation(unit=schools[0], half_year=half_year, frozen=[])


def write_judgement(evaluation: OutputEvaluation, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    evaluation.judgement = inputs["judgement"]


def freeze(evaluation: OutputEvaluation, session: Session) -> None:
    """The figures of the day on which it is completed stay with it."""
    evaluation.frozen = figures_of(session, evaluation.unit, evaluation.half_year)


@rule(source="TRN-42", status=409)
def evaluation_already_begun(evaluation: OutputEvaluation, session: Session) -> bool:
    """A school has one evaluation of a half-year."""
    same = {"unit": evaluation.unit, "half_year": evaluation.half_year}
    return session.scalar(select(OutputEvaluation.id).filter_by(**same)) is None


@rule(source="TRN-42", field="judgement")
def judgement_required(evaluation: OutputEvaluation) -> bool:
    """The principal has said something of the figures."""
    return bool(evaluation.judgement)


PRINCIPAL = Role.PRINCIPAL
# fmt: off
OUTPUT_EVALUATION = Process("output_evaluation", OutputEvaluation, (
    Step(None,        "begin",    PRINCIPAL, State.DRAFT,     Begun,     evaluation_already_begun, make=begin),
    Step(State.DRAFT, "edit",     PRINCIPAL, SAME,            Edited,    takes=Judgement, sets=write_judgement, edits=True, optional=True),
    Step(State.DRAFT, "complete", PRINCIPAL, State.COMPLETED, Completed, judgement_required, sets=freeze, issues=OUTPUTS, tells=(to.district,)),
), arrived=State.COMPLETED)
# fmt: on
