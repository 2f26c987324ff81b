"""Who releases a year's sealed results, all at once (SM-AWD-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs
from chassis.transitions import take
from services.awards.audience import all_bodies, executive_board, principals_of_the_province
from services.awards.judging.area_decisions.model import AreaDecision
from services.awards.judging.area_decisions.model import State as Area
from services.awards.judging.area_decisions.process import AREA_DECISION, year_not_in_evaluation, year_of
from services.awards.judging.award_releases.events import Released
from services.awards.judging.award_releases.model import AwardRelease, State
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.model import State as Candidate
from services.awards.judging.candidacies.process import publish
from services.awards.judging.decisions.model import AwardDecision
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.queries import year_locked


class AwardReleaseAsked(Inputs):
    """Of which year."""

    project_year = fields.UUID(required=True, metadata={"x-choices-from": "things:project-years"})


def release(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> AwardRelease:
    """It lies at the province; while it is done nobody decides."""
    year = year_locked(session, year_of(session, actor, inputs["project_year"]).id)
    results = session.scalar(select(func.count()).select_from(_waiting(year.id).subquery())) or 0
    return AwardRelease(unit=year.unit, project_year_id=year.id, project_year=year, results=results)


def _waiting(project_year_id: Any) -> Any:
    return select(Candidacy).where(Candidacy.project_year_id == project_year_id, Candidacy.state == Candidate.PROPOSED)


def _undecided(release: AwardRelease, session: Session) -> list[str]:
    wanted = _waiting(release.project_year_id).outerjoin(AwardDecision).where(AwardDecision.candidacy_id.is_(None))
    return [one.case for one in session.scalars(wanted.order_by(Candidacy.id).limit(20))]


@rule(source="SM-AWD-4", status=409)
def results_not_sealed(release: AwardRelease) -> bool:
    """Only a year that keeps its results until the ceremony releases them, and only once."""
    return bool(release.project_year.release_at_ceremony and release.project_year.released_at is None)


@rule(source="SM-AWD-4", status=409, names=_undecided)
def decisions_missing(release: AwardRelease, session: Session) -> bool:
    """Every candidacy that was proposed has been decided."""
    return not _undecided(release, session)


def publish_all(release: AwardRelease, session: Session) -> None:
    """Each candidacy and each area with a line of history and an event of its own."""
    year = release.project_year
    year.released_at = clock.now()
    for candidacy in session.scalars(_waiting(year.id).order_by(Candidacy.id).with_for_update(of=Candidacy)).all():
        publish(session, candidacy)
    areas = select(AreaDecision).filter_by(project_year_id=year.id, state=Area.RECORDED)
    for decision in session.scalars(areas.order_by(AreaDecision.id).with_for_update(of=AreaDecision)).all():
        take(session, AREA_DECISION, "publish", decision, SYSTEM_ACTOR)


BOARD = Role.BIGEP_BODY_MEMBER
RULES = (year_not_in_evaluation, results_not_sealed, decisions_missing)
# fmt: off
AWARD_RELEASE = Process("award_release", AwardRelease, (
    Step(None, "release", BOARD, State.RELEASED, Released, RULES, of=executive_board, branches=(Kind.PROVINCE_EXECUTIVE_BOARD,), takes=AwardReleaseAsked, make=release, then=publish_all, tells=(all_bodies, principals_of_the_province)),
), arrived=State.RELEASED)
# fmt: on
