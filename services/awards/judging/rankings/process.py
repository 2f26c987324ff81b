"""Who closes a ranked list, and when it can be closed (SM-AWD-4, Q-43)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import monitoring_board, told_executive_board
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.area_decisions.process import year_of
from services.awards.judging.candidacies.model import IN_SCORING, Candidacy, Group
from services.awards.judging.candidacies.model import State as Candidate
from services.awards.judging.ranked_candidacies.queries import places
from services.awards.judging.rankings.events import Closed
from services.awards.judging.rankings.model import Ranking, RankingLine, State
from services.awards.judging.score_counts.queries import in_words, parts_of
from services.awards.years.bodies.model import Kind
from services.awards.years.criteria_sets.queries import criteria_of
from services.awards.years.project_years.queries import year_locked


class RankingClosed(Inputs):
    """Of which award area and group of which year, under which minute."""

    project_year = fields.UUID(required=True, metadata={"x-choices-from": "things:project-years"})
    award_area = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("award_areas")), metadata={"x-choices": "award_areas"}
    )
    recipient_group = fields.Enum(Group, by_value=True, required=True, metadata={"x-choices": "recipient_groups"})
    minute = Text(required=True, most=60)


def close(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Ranking:
    """It lies at the province; two close it one after the other."""
    year = year_locked(session, year_of(session, actor, inputs["project_year"]).id)
    criteria = criteria_of(session, year.id, inputs["award_area"])
    return Ranking(
        unit=year.unit,
        project_year_id=year.id,
        project_year=year,
        award_area=inputs["award_area"],
        recipient_group=inputs["recipient_group"],
        minute=inputs["minute"],
        formula=" + ".join(f"{one.text} × {one.weight}" for one in criteria),
    )


def _of(ranking: Ranking) -> Select[Any]:
    return select(Candidacy).where(
        Candidacy.project_year_id == ranking.project_year_id,
        Candidacy.award_area == ranking.award_area,
        Candidacy.recipient_group == ranking.recipient_group,
    )


def _unscored(ranking: Ranking, session: Session) -> list[str]:
    wanted = _of(ranking).where(Candidacy.state.in_(IN_SCORING)).order_by(Candidacy.id)
    return [one.case for one in session.scalars(wanted.limit(20))]


@rule(source="SM-AWD-4", status=409, names=_unscored)
def still_being_scored(ranking: Ranking, session: Session) -> bool:
    """The scoring of every candidacy of the list is closed."""
    return not _unscored(ranking, session)


@rule(source="SM-AWD-4", status=409)
def second_look_open(ranking: Ranking, session: Session) -> bool:
    """None of them is looked at again."""
    return session.scalar(_of(ranking).where(Candidacy.state == Candidate.SECOND_LOOK).limit(1)) is None


@rule(source="SM-AWD-4", status=409)
def nothing_to_rank(ranking: Ranking, session: Session) -> bool:
    """There is somebody in it."""
    return session.scalar(_of(ranking).where(Candidacy.state == Candidate.SCORED).limit(1)) is not None


def keep_lines(ranking: Ranking, session: Session) -> None:
    """As it stands now, each sum with its formula."""
    order = (Candidacy.mean.desc(), Candidacy.first_mean.desc(), Candidacy.id.desc())
    found = list(session.scalars(_of(ranking).where(Candidacy.state == Candidate.SCORED).order_by(*order)))
    parts = parts_of(session, [one.id for one in found])
    for one, (place, shared) in zip(found, places(found), strict=True):
        assert one.mean is not None  # noqa: S101  # what is scored has a mean
        line = RankingLine(ranking_id=ranking.id, candidacy_id=one.id, place=place, shared=shared)
        line.mean, line.first_mean, line.scorers = one.mean, one.first_mean or one.mean, one.scorers or 0
        line.worked_out = in_words(parts[one.id], one.mean)
        session.add(line)


RULES = (still_being_scored, second_look_open, nothing_to_rank)
# fmt: off
RANKING = Process("ranking", Ranking, (
    Step(None, "close", Role.BIGEP_BODY_MEMBER, State.CLOSED, Closed, RULES, of=monitoring_board, branches=(Kind.MONITORING_EVALUATION_BOARD,), takes=RankingClosed, make=close, then=keep_lines, tells=(told_executive_board,)),
), arrived=State.CLOSED)
# fmt: on
