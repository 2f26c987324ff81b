"""Who scores a candidacy and who may not: each juror alone, until the phase ends (SM-AWD-4, Q-43)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.identity import PROVINCE, Actor, Role, cut
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.awards.audience import monitoring_board
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.model import State as Candidate
from services.awards.judging.scores.events import SetAside, TakenUpAgain, Written
from services.awards.judging.scores.model import Score, ScorePoints, State
from services.awards.judging.scoring_phases import process as phases
from services.awards.years.bodies.model import Kind
from services.awards.years.criteria_sets.model import Criterion
from services.awards.years.criteria_sets.queries import criteria_of

JUROR, JURY = Role.BIGEP_BODY_MEMBER, (Kind.MONITORING_EVALUATION_BOARD,)
HIDDEN = {"x-hidden": True}
MOST_CRITERIA = 50


class ScoreBegun(Inputs):
    """What is scored."""

    candidacy = fields.UUID(required=True, metadata={"x-choices-from": "things:candidacies"})


class PointsGiven(Inputs):
    """The points for one criterion; none yet where it is empty."""

    criterion = fields.UUID(required=True, metadata=HIDDEN)
    text = fields.String(load_default=None, allow_none=True, metadata=HIDDEN)
    maximum = fields.Integer(load_default=None, allow_none=True, metadata=HIDDEN)
    weight = fields.Integer(load_default=None, allow_none=True, metadata=HIDDEN)
    points = fields.Integer(
        load_default=None,
        allow_none=True,
        strict=True,
        validate=validate.Range(0, BIGGEST_NUMBER),
        metadata={"x-most": "maximum", "x-times": "weight", "x-needed": True},
    )


class ScoreSheet(Inputs):
    """The points as far as they are given; they count once every criterion has some."""

    points = fields.List(
        fields.Nested(PointsGiven),
        required=True,
        validate=validate.Length(max=MOST_CRITERIA),
        metadata={"x-screens": "text"},
    )
    note = Text(most=2000, load_default=None, allow_none=True)


class Abstention(Inputs):
    """Why the juror does not score it."""

    reason = Text(required=True, most=1000)


def begin(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Score:
    """It lies at the province. Raises NotFound for what is out of one's scope."""
    candidacy = phases.in_hand(session, actor, inputs["candidacy"])
    unit = cut(candidacy.unit, PROVINCE)
    post = actor.post((JUROR,), unit, Kind.MONITORING_EVALUATION_BOARD)
    return Score(
        unit=unit,
        candidacy_id=candidacy.id,
        candidacy=candidacy,
        juror=actor.person,
        deputy_for=post.deputy_for if post else None,
    )


def lock_candidacy(score: Score, session: Session) -> None:
    """As it stands now, and so that it is not closed meanwhile."""
    session.refresh(score.candidacy, with_for_update={"of": Candidacy, "key_share": True})


def is_juror(score: Score, actor: Actor) -> bool:
    """Whose score it is, and nobody else."""
    return score.juror == actor.person


def _conflict(score: Score, session: Session) -> str | None:
    """As the database finds it: it refuses to keep points of whoever is in one, whichever way they come."""
    people = {one for one in (score.juror, score.deputy_for) if one}
    found = (session.scalar(select(func.score_conflict(score.candidacy_id, one))) for one in sorted(people))
    return next((one for one in found if one), None)


@rule(source="SM-AWD-4", status=409)
def scoring_closed(score: Any, session: Session) -> bool:
    """During the year's evaluation, until the phase ends; after it only what has too few scores."""
    return phases.takes_scores(session, score.candidacy)


@rule(source="Q-43", status=409)
def own_record(score: Score, session: Session) -> bool:
    """Nobody scores a work of the own school, or one in which they are named or had a hand."""
    return _conflict(score, session) != "own_record"


@rule(source="Q-43", status=409)
def conflict_declared(score: Score, session: Session) -> bool:
    """Nobody scores where they have declared that they may not."""
    return _conflict(score, session) != "conflict_declared"


@rule(source="SM-AWD-4", status=409)
def scored_in_the_first_look(score: Score) -> bool:
    """When it is looked at again, who scored it before leaves their score as it is; others score it then."""
    candidacy = score.candidacy
    if candidacy.state is not Candidate.SECOND_LOOK or candidacy.second_look_at is None or score.total is None:
        return True
    return score.opened_at >= candidacy.second_look_at


@rule(source="AWD-06", field="points")
def not_a_criterion(score: Score, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Points are given for the criteria of the award area, each once."""
    said = [one["criterion"] for one in inputs["points"]]
    return len(set(said)) == len(said) and set(said) <= {one.id for one in _criteria(session, score)}


def _above_maximum(score: Score, session: Session, inputs: Mapping[str, Any]) -> list[str]:
    """Which criteria, each with what it gives at most."""
    given = {one["criterion"]: one["points"] or 0 for one in inputs["points"]}
    above = (one for one in _criteria(session, score) if given.get(one.id, 0) > one.maximum)
    return [f"{one.text} (0–{one.maximum})" for one in above]


@rule(source="AWD-06", field="points", names=_above_maximum)
def points_above_maximum(score: Score, session: Session, inputs: Mapping[str, Any]) -> bool:
    """No criterion gives more points than it has."""
    return not _above_maximum(score, session, inputs)


def _criteria(session: Session, score: Score) -> list[Criterion]:
    return criteria_of(session, score.candidacy.project_year_id, score.candidacy.award_area)


def write(score: Score, session: Session, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on; the sum is there when every criterion has its points."""
    said = {one["criterion"]: one["points"] for one in inputs["points"] if one["points"] is not None}
    criteria = _criteria(session, score)
    kept = {one.criterion_id: one for one in score.given}
    score.given = [
        _given(kept.get(one.id) or ScorePoints(criterion_id=one.id), said[one.id]) for one in criteria if one.id in said
    ]
    score.note, score.abstention = inputs["note"], None
    is_whole = bool(criteria) and len(said) == len(criteria)
    score.total = sum(one.weight * said[one.id] for one in criteria) if is_whole else None


def _given(points: ScorePoints, number: int) -> ScorePoints:
    points.points = number
    return points


def abstain(score: Score, inputs: Mapping[str, Any]) -> None:
    """With the reason; what was written before is gone."""
    score.given, score.total, score.abstention = [], None, inputs["reason"]


def set_aside(score: Score) -> None:
    """It counts nothing any more."""
    score.given, score.total = [], None


def reads_as(score: Score) -> str:
    """A sheet that was only opened gives nothing yet; events tell of none of this how far a juror is."""
    if score.state is State.SET_ASIDE:
        return score.state
    if score.abstention:
        return "abstained"
    if score.total is not None:
        return "given"
    return "begun" if score.given else "not_given"


def let_scoring_close(score: Score) -> None:
    """Where this one was missing, the clock looks at once."""
    phases.let_scoring_close(score.candidacy)


MINE: dict[str, Any] = {"of": monitoring_board, "as_": is_juror, "optional": True, "locks": lock_candidacy}
OPEN = (scoring_closed, scored_in_the_first_look)
MAY_JUDGE = (own_record, conflict_declared)
S = State
# fmt: off
SCORE = Process("score", Score, (
    Step(None,        "begin",         JUROR,  S.WRITTEN,   Written,  (scoring_closed, *MAY_JUDGE), of=monitoring_board, branches=JURY, takes=ScoreBegun, make=begin),
    Step(S.WRITTEN,   "write",         JUROR,  SAME,        Written,  (*OPEN, *MAY_JUDGE, not_a_criterion, points_above_maximum), takes=ScoreSheet, sets=write, then=let_scoring_close, edits=True, **MINE),
    Step(S.WRITTEN,   "abstain",       JUROR,  SAME,        Written,  OPEN, takes=Abstention, sets=abstain, **MINE),
    Step(S.WRITTEN,   "set_aside",     SYSTEM, S.SET_ASIDE, SetAside, sets=set_aside, optional=True),
    Step(S.SET_ASIDE, "take_up_again", SYSTEM, S.WRITTEN,   TakenUpAgain, optional=True),
), arrived=S.WRITTEN, reads_as=reads_as)
# fmt: on
