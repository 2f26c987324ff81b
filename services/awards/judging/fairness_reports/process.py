"""Who makes a fairness report, and what is worked out for it: nothing in it changes a rank or a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from chassis.identity import DISTRICT, PROVINCE, Actor, Role, cut
from chassis.processes import At, Process, Step, rule
from chassis.schema import Inputs
from services.awards.judging.area_decisions.process import year_of
from services.awards.judging.candidacies.model import IN_SCORING, Candidacy
from services.awards.judging.candidacies.model import State as Candidate
from services.awards.judging.compared_ranks.process import compared, interval_of
from services.awards.judging.fairness_reports.events import Made
from services.awards.judging.fairness_reports.model import (
    Dimension,
    FairnessJuror,
    FairnessRank,
    FairnessReport,
    FairnessShare,
    Size,
    State,
)
from services.awards.judging.fairness_sources import queries as sources
from services.awards.judging.juror_effects.process import Effects, effects_of
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear

# Fewer scores say little of a juror (proposed).
LEAST_OF_A_JUROR = 5
UNKNOWN = "unknown"
BOARDS = (Kind.MONITORING_EVALUATION_BOARD, Kind.PROVINCE_EXECUTIVE_BOARD)


class FairnessAsked(Inputs):
    """Of which year."""

    project_year = fields.UUID(required=True, metadata={"x-choices-from": "things:project-years"})


def make(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> FairnessReport:
    """It lies at the province; a later one stands beside it, and may count more awards."""
    year = year_of(session, actor, inputs["project_year"])
    return FairnessReport(
        unit=year.unit,
        project_year_id=year.id,
        project_year=year,
        applicants=sum(sources.works_by_school(session, year).values()),
        nominees=sum(sources.nominees_by_school(session, year).values()),
        winners=sum(sources.winners_by_school(session, year).values()),
    )


def makers(report: FairnessReport) -> list[At]:
    """Both boards, and the province's officers."""
    province, member = cut(report.unit, PROVINCE), Role.BIGEP_BODY_MEMBER
    return [*(At(province, kind, member) for kind in BOARDS), At(province, role=Role.PROVINCE_OFFICER)]


@rule(source="SM-AWD-4", status=409)
def scoring_goes_on(report: FairnessReport, session: Session) -> bool:
    """While somebody still scores, nobody learns how the others did."""
    going_on = (*IN_SCORING, Candidate.SECOND_LOOK)
    wanted = select(Candidacy.id).where(
        Candidacy.project_year_id == report.project_year_id, Candidacy.state.in_(going_on)
    )
    return session.scalar(wanted.limit(1)) is None


def work_out(report: FairnessReport, session: Session) -> None:
    """The shares, the jurors and the ranks, as they are now."""
    year = report.project_year
    effects = effects_of(sources.scores_of(session, year))
    report.disagreement = effects.deviation
    _keep(session, FairnessShare, report, _shares(session, year))
    _keep(session, FairnessJuror, report, _jurors(effects))
    _keep(session, FairnessRank, report, _ranks(session, year, effects))


def _keep(session: Session, model: type[Any], report: FairnessReport, lines: Iterator[dict[str, Any]]) -> None:
    if found := [{"report_id": report.id, **line} for line in lines]:
        session.execute(insert(model), found)


def _shares(session: Session, year: ProjectYear) -> Iterator[dict[str, Any]]:
    levels, sizes = sources.levels_of(session, year), sources.sizes_of(session, year)
    counts: dict[str, Counter[tuple[Dimension, str]]] = {}
    for name, by_school in (
        ("applicants", sources.works_by_school(session, year)),
        ("nominees", sources.nominees_by_school(session, year)),
        ("winners", sources.winners_by_school(session, year)),
    ):
        counted = counts.setdefault(name, Counter())
        for unit, number in by_school.items():
            counted[Dimension.DISTRICT, cut(unit, DISTRICT)] += number
            counted[Dimension.LEVEL, levels.get(unit, UNKNOWN)] += number
            counted[Dimension.SIZE, sizes.get(unit, Size.UNKNOWN)] += number
    for dimension, key in sorted({place for counted in counts.values() for place in counted}):
        numbers = {name: counted[dimension, key] for name, counted in counts.items()}
        yield {"dimension": dimension, "key": key, **numbers}


def _jurors(effects: Effects) -> Iterator[dict[str, Any]]:
    ordered = sorted(effects.jurors.items(), key=lambda one: (one[1].number < LEAST_OF_A_JUROR, one[1].value, one[0]))
    for place, (juror, estimate) in enumerate(ordered, start=1):
        interval = interval_of(estimate)
        enough = estimate.number >= LEAST_OF_A_JUROR and estimate.comparable and interval is not None
        low, high = interval if enough and interval else (None, None)
        yield {
            "juror": juror,
            "place": place,
            "scores": estimate.number,
            "enough": enough,
            "effect": estimate.value if enough else None,
            "low": low,
            "high": high,
        }


def _ranks(session: Session, year: ProjectYear, effects: Effects) -> Iterator[dict[str, Any]]:
    most = sources.most_by_area(session, year)
    for one in compared(sources.stands_of(session, year), effects, year.minimum_scorers):
        low, high = one.interval or (None, None)
        yield {
            "candidacy_id": one.stand.id,
            "award_area": one.stand.award_area,
            "recipient_group": one.stand.recipient_group,
            "place": one.place,
            "enough": one.estimate is not None,
            "raw": 100 * float(one.stand.mean) / most[one.stand.award_area],
            "adjusted": one.estimate.value if one.estimate else None,
            "low": low,
            "high": high,
            "adjusted_place": one.adjusted_place,
            "best_place": one.best_place,
            "worst_place": one.worst_place,
        }


MAKERS = (Role.BIGEP_BODY_MEMBER, Role.PROVINCE_OFFICER)
# fmt: off
FAIRNESS_REPORT = Process("fairness_report", FairnessReport, (
    Step(None, "make", MAKERS, State.MADE, Made, scoring_goes_on, of=makers, branches=BOARDS, takes=FairnessAsked, make=make, then=work_out),
), arrived=State.MADE)
# fmt: on
