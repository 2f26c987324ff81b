"""Who decides that an award area has no award this year (SM-AWD-1: “no award” with reason)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.awards.audience import all_bodies, executive_board
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.area_decisions.events import Published, Recorded
from services.awards.judging.area_decisions.model import AreaDecision, State
from services.awards.judging.candidacies.model import AWARDED, Candidacy
from services.awards.judging.decisions.model import AwardDecision, Outcome
from services.awards.judging.decisions.process import decided_in_the_future, is_sealed
from services.awards.scope import reads_whole
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.model import State as YearState


class NoAward(Inputs):
    """In which area of which year, by which decision, and why."""

    project_year = fields.UUID(required=True, metadata={"x-choices-from": "things:project-years"})
    award_area = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("award_areas")), metadata={"x-choices": "award_areas"}
    )
    decision_number = Text(required=True, most=60)
    decided_on = fields.Date(required=True)
    grounds = Text(required=True, most=2000)


def year_of(session: Session, actor: Actor, project_year_id: Any) -> ProjectYear:
    """A year of one's own scope. Raises NotFound."""
    year = session.get(ProjectYear, project_year_id)
    if year is None or not reads_whole(actor, year.unit):
        raise NotFound
    return year


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> AreaDecision:
    """It lies at the province."""
    year = year_of(session, actor, inputs["project_year"])
    said = {name: inputs[name] for name in ("award_area", "decision_number", "decided_on", "grounds")}
    return AreaDecision(unit=year.unit, project_year_id=year.id, project_year=year, **said)


@rule(source="SM-AWD-1", status=409)
def year_not_in_evaluation(thing: Any) -> bool:
    """Awards are decided during the year's evaluation."""
    return bool(thing.project_year.state is YearState.EVALUATION)


@rule(source="SM-AWD-1", status=409)
def area_has_awards(decision: AreaDecision, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Where an award is given, “no award” cannot be."""
    granted = or_(Candidacy.state.in_(AWARDED), AwardDecision.outcome == Outcome.GRANTED)
    wanted = (
        select(Candidacy.id)
        .outerjoin(AwardDecision)
        .where(Candidacy.project_year_id == decision.project_year_id, Candidacy.award_area == decision.award_area)
    )
    return session.scalar(wanted.where(granted).limit(1)) is None


def publish_unless_sealed(decision: AreaDecision, session: Session) -> None:
    """At once, or with the release of the whole year."""
    if not is_sealed(decision.project_year):
        take(session, AREA_DECISION, "publish", decision, SYSTEM_ACTOR)


BOARD = Role.BIGEP_BODY_MEMBER
RULES = (year_not_in_evaluation, area_has_awards, decided_in_the_future)
# fmt: off
AREA_DECISION = Process("area_decision", AreaDecision, (
    Step(None,           "record",  BOARD,  State.RECORDED,  Recorded,  RULES, of=executive_board, branches=(Kind.PROVINCE_EXECUTIVE_BOARD,), takes=NoAward, make=record, then=publish_unless_sealed),
    Step(State.RECORDED, "publish", SYSTEM, State.PUBLISHED, Published, tells=(all_bodies,)),
), arrived=State.PUBLISHED)
# fmt: on
