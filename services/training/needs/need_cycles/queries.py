"""Who sees need cycles, and what requests are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, exists, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from chassis.opened import chosen_from
from services.training.needs.coordination_teams.model import CoordinationTeam
from services.training.needs.coordination_teams.model import State as TeamState
from services.training.needs.need_cycles.model import Decision, NeedCycle, NeedTopic, State
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[NeedCycle]:
    """The school and those above it."""
    return otmg_things_of(actor, NeedCycle)


def of_half_year(wanted: Select[Any], half_year: str) -> Select[Any]:
    """Those of one half-year (`2025-2026/1`)."""
    return wanted.where(NeedCycle.half_year == half_year)


@chosen_from("yes", "no")
def without_team(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those under way that nobody can lead, because the school has no coordination team at work."""
    at_work = exists().where(CoordinationTeam.unit == NeedCycle.unit, CoordinationTeam.state == TeamState.ACTIVE)
    under_way = NeedCycle.ends_on >= clock.today()
    return wanted.where(at_work if answer == "no" else and_(under_way, ~at_work))


def final_cycle_of(session: Session, school: str) -> NeedCycle | None:
    """The school's cycle that stands approved and is not over: what requests are drafted from (TRN-19)."""
    wanted = select(NeedCycle).filter_by(unit=school, state=State.FINAL).where(NeedCycle.ends_on >= clock.today())
    return session.scalar(wanted.order_by(NeedCycle.starts_on).limit(1))


def decided_topics(session: Session, cycle_id: UUID) -> Sequence[NeedTopic]:
    """The topics that the teachers' board accepted, in its order."""
    wanted = select(NeedTopic).filter_by(cycle_id=cycle_id, decision=Decision.ACCEPTED)
    return session.scalars(wanted.order_by(NeedTopic.position)).all()
