"""How much of the scoring is done: a juror reads of their own alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.marks import person_name
from chassis.errors import NotFound
from chassis.identity import Actor
from services.awards.judging.candidacies.model import Candidacy, State
from services.awards.judging.candidacies.queries import reads_judging
from services.awards.judging.scores.model import Score
from services.awards.judging.scoring_queue.queries import jury_units
from services.awards.years.bodies.model import Kind
from services.awards.years.bodies.queries import body_of, members_on
from services.awards.years.project_years.model import ProjectYear


def progress_in(
    session: Session, actor: Actor, asked: Mapping[str, Any]
) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A line for each juror; for whoever judges too the own one alone. Raises NotFound for others' years."""
    year = session.get(ProjectYear, asked["project_year"])
    if year is None or not reads_judging(actor, year.unit):
        raise NotFound
    is_juror = year.unit in jury_units(actor)
    jurors = [actor.person] if is_juror and actor.person else _jurors(session, year)
    in_all = session.scalar(select(func.count()).select_from(Candidacy).where(*_judged(year))) or 0
    counted = _counted(session, year)
    lines = [
        {"juror": one, "name": person_name(session, one), "candidacies": in_all, **counted.get(one, _NOTHING)}
        for one in jurors
    ]
    return lines, None


_NOTHING = {"scored": 0, "abstained": 0, "begun": 0}


def _jurors(session: Session, year: ProjectYear) -> list[UUID]:
    body = body_of(session, year.id, Kind.MONITORING_EVALUATION_BOARD, year.unit)
    return [one.person for one in members_on(session, body.id, clock.today())] if body else []


def _judged(year: ProjectYear) -> list[Any]:
    not_judged = (State.LEFT_OUT,) if year.district_quota is None else (State.LEFT_OUT, State.NOMINATED)
    return [Candidacy.project_year_id == year.id, Candidacy.state.not_in(not_judged)]


def _counted(session: Session, year: ProjectYear) -> dict[UUID, dict[str, int]]:
    scored, abstained = Score.total.is_not(None), Score.abstention.is_not(None)
    wanted = (
        select(
            Score.juror,
            func.count().filter(scored),
            func.count().filter(abstained),
            func.count().filter(~or_(scored, abstained)),
        )
        .join(Candidacy, Candidacy.id == Score.candidacy_id)
        .where(Candidacy.project_year_id == year.id)
        .group_by(Score.juror)
    )
    return {
        juror: {"scored": whole, "abstained": none, "begun": begun}
        for juror, whole, none, begun in session.execute(wanted)
    }
