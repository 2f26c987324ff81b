"""Who sees which plans."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from chassis.identity import MINISTRY, SCHOOL, Actor, Role, cut
from chassis.opened import chosen_from
from services.training.planning.in_service_plans.model import InServicePlan, State
from services.training.scope import announced_at

PUBLIC = (State.PUBLISHED, State.CLOSED)
DRAFT_READERS = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[InServicePlan]:
    """What is published is for everybody who serves there; a draft for the directorates and the ministry."""
    drafts = {cut(unit, level) for unit in actor.units(*DRAFT_READERS) for level in range(MINISTRY, SCHOOL + 1)}
    all_of_it = bool(actor.post(DRAFT_READERS, "tr"))
    everywhere = [InServicePlan.state.is_not(None)] if all_of_it else []
    published = and_(InServicePlan.unit.in_(announced_at(actor)), InServicePlan.state.in_(PUBLIC))
    return select(InServicePlan).where(or_(published, InServicePlan.unit.in_(sorted(drafts)), *everywhere))


@chosen_from("central", "local")
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """The ministry’s, or the provinces’."""
    central = InServicePlan.unit == "tr"
    return wanted.where(central if kind == "central" else ~central)
