"""Who declares a conflict of interest, and what becomes of what they have scored (Q-43)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import PROVINCE, Actor, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import Process, Step
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.awards.audience import monitoring_board
from services.awards.judging.conflict_declarations.events import Declared, Withdrawn
from services.awards.judging.conflict_declarations.model import ConflictDeclaration, State
from services.awards.judging.scores.model import Score
from services.awards.judging.scores.model import State as Scored
from services.awards.judging.scores.process import JURY, SCORE, is_juror, scoring_closed
from services.awards.judging.scoring_phases.process import in_hand

JUROR = Role.BIGEP_BODY_MEMBER


class ConflictDeclared(Inputs):
    """Of what, and why; the reason stays with the juror and those who oversee the board."""

    candidacy = fields.UUID(required=True, metadata={"x-choices-from": "things:candidacies"})
    reason = Text(required=True, most=1000)


class DeclarationTakenBack(Inputs):
    """Why it was a mistake."""

    reason = Text(required=True, most=1000)


def declare(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ConflictDeclaration:
    """It lies at the province. Raises NotFound for what is out of one's scope."""
    candidacy = in_hand(session, actor, inputs["candidacy"])
    return ConflictDeclaration(
        unit=cut(candidacy.unit, PROVINCE),
        candidacy_id=candidacy.id,
        candidacy=candidacy,
        juror=actor.person,
    )


def note_reason(declaration: ConflictDeclaration, inputs: Mapping[str, Any]) -> None:
    """Why, in the juror's words."""
    declaration.reason = inputs["reason"]


def set_score_aside(declaration: ConflictDeclaration, session: Session) -> None:
    """What the juror has given already counts no more."""
    score = _score(session, declaration, Scored.WRITTEN)
    if score:
        take(session, SCORE, "set_aside", score, SYSTEM_ACTOR)


def take_score_up_again(declaration: ConflictDeclaration, session: Session) -> None:
    """The juror scores anew: nothing that was set aside comes back by itself."""
    score = _score(session, declaration, Scored.SET_ASIDE)
    if score:
        take(session, SCORE, "take_up_again", score, SYSTEM_ACTOR)


def _score(session: Session, declaration: ConflictDeclaration, state: Scored) -> Score | None:
    wanted = select(Score).filter_by(candidacy_id=declaration.candidacy_id, juror=declaration.juror, state=state)
    return session.scalar(wanted.with_for_update(of=Score))


S = State
# fmt: off
CONFLICT_DECLARATION = Process("conflict_declaration", ConflictDeclaration, (
    Step(None,       "declare",  JUROR, S.DECLARED,  Declared,  scoring_closed, of=monitoring_board, branches=JURY, takes=ConflictDeclared, make=declare, sets=note_reason, then=set_score_aside),
    Step(S.DECLARED, "withdraw", JUROR, S.WITHDRAWN, Withdrawn, scoring_closed, of=monitoring_board, as_=is_juror, takes=DeclarationTakenBack, then=take_score_up_again, optional=True),
), arrived=S.DECLARED)
# fmt: on
