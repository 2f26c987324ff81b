"""Who objects to a decision, until when, and who answers (SM-AWD-4, Q-44)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import Addressee, At, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.awards.audience import executive_board, told_executive_board
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.model import State as Candidate
from services.awards.judging.candidacies.process import CANDIDACY
from services.awards.judging.decisions.model import Outcome
from services.awards.judging.nominations.process import NOMINATING, nominating_body
from services.awards.judging.objections.events import Answered, Filed
from services.awards.judging.objections.model import Objection, State
from services.awards.judging.scoring_phases.process import in_hand

BODY = Role.BIGEP_BODY_MEMBER
# The ledger's own, proposed: to object after the release, and to answer.
DAYS_TO_OBJECT = DAYS_TO_ANSWER = 10
OPEN_TO_OBJECTION = (Candidate.GRANTED, Candidate.NOT_GRANTED)


class ObjectionClaim(Inputs):
    """To which decision, and why."""

    candidacy = fields.UUID(required=True, metadata={"x-choices-from": "things:candidacies"})
    claim = Text(required=True, most=4000)


class ObjectionAnswer(Inputs):
    """Whether it is upheld, why, and by which new decision."""

    upheld = fields.Boolean(required=True)
    answer = Text(required=True, most=4000)
    decision_number = Text(most=60, load_default=None, allow_none=True)


def file_it(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Objection:
    """It lies where the candidacy does. Raises NotFound for what is out of one's scope."""
    candidacy = in_hand(session, actor, inputs["candidacy"])
    today = clock.today()
    return Objection(
        unit=candidacy.unit,
        candidacy_id=candidacy.id,
        candidacy=candidacy,
        filed_on=today,
        answer_by=clock.end_of(working_days_after(session, today, DAYS_TO_ANSWER)),
    )


def note_claim(objection: Objection, inputs: Mapping[str, Any]) -> None:
    """Why, in the body's words."""
    objection.claim = inputs["claim"]


def nominator(objection: Objection) -> list[At]:
    """The body that nominated."""
    return nominating_body(objection.candidacy)


def told_nominator(objection: Objection) -> Iterable[Addressee]:
    """The body that objected."""
    return [Addressee(BODY, at.unit, at.branch) for at in nominator(objection)]


@rule(source="SM-AWD-4", status=409)
def nothing_to_object_to(objection: Objection) -> bool:
    """There is a decision that is published, and no award has been handed over."""
    return objection.candidacy.state in OPEN_TO_OBJECTION


@rule(source="Q-44", status=409)
def objection_too_late(objection: Objection, session: Session) -> bool:
    """Within ten working days of the release; before it there is nothing to object to."""
    published = objection.candidacy.published_on
    return published is None or clock.today() <= working_days_after(session, published, DAYS_TO_OBJECT)


@rule(source="SM-AWD-4", field="decision_number")
def new_decision_missing(objection: Objection, inputs: Mapping[str, Any]) -> bool:
    """An objection that is upheld is a new minuted decision."""
    return not inputs["upheld"] or inputs["decision_number"] is not None


@rule(source="SM-AWD-4", status=409)
def handed_over_already(objection: Objection, inputs: Mapping[str, Any]) -> bool:
    """What was handed over at the ceremony is not taken back."""
    return not inputs["upheld"] or objection.candidacy.state in OPEN_TO_OBJECTION


def due(objection: Objection) -> datetime:
    """By when it is to be answered."""
    return objection.answer_by


def answer(objection: Objection, inputs: Mapping[str, Any]) -> None:
    """Once, and finally."""
    for name in ("upheld", "answer", "decision_number"):
        setattr(objection, name, inputs[name])
    objection.answered_on = clock.today()


def decide_anew(objection: Objection, session: Session) -> None:
    """What was refused is given, and what was given is taken back."""
    if not objection.upheld or objection.decision_number is None:
        return
    locked: dict[str, Any] = {"with_for_update": {"of": Candidacy}, "populate_existing": True}
    # As it stands now: the award may have been handed over while this waited.
    candidacy = session.get_one(Candidacy, objection.candidacy_id, **locked)
    decision = candidacy.decision
    assert decision is not None  # noqa: S101  # what is published was decided
    granted = decision.outcome is Outcome.GRANTED
    decision.grounds = objection.answer
    decision.outcome = Outcome.NOT_GRANTED if granted else Outcome.GRANTED
    decision.decision_number, decision.decided_on = objection.decision_number, clock.today()
    take(session, CANDIDACY, "refuse" if granted else "grant", candidacy, SYSTEM_ACTOR)


S = State
ANSWERS: dict[str, Any] = {
    "of": executive_board,
    "due": due,
    "takes": ObjectionAnswer,
    "sets": answer,
    "then": decide_anew,
}
# fmt: off
OBJECTION = Process("objection", Objection, (
    Step(None,        "file",   BODY, S.FILED,    Filed,    (nothing_to_object_to, objection_too_late), of=nominator, branches=NOMINATING, takes=ObjectionClaim, make=file_it, sets=note_claim, tells=(told_executive_board,)),
    Decision(S.FILED, "answer", BODY, S.ANSWERED, Answered, (handed_over_already, new_decision_missing), tells=(told_nominator,), **ANSWERS),
), arrived=S.ANSWERED)
# fmt: on
