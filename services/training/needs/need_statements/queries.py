"""Who sees what somebody needs (PRV-07)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, false, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of
from services.training.needs.coordination_teams.model import CoordinationTeam
from services.training.needs.coordination_teams.model import State as TeamState
from services.training.needs.need_statements.model import NeedStatement


def visible_to(actor: Actor) -> Select[NeedStatement]:
    """The person; the chair of the school's team and the principal; nobody outside the school."""
    own = NeedStatement.person == actor.person if actor.person else false()
    return in_any_of(select(NeedStatement), [own, *of_managed_school(actor, NeedStatement.unit)])


def of_managed_school(actor: Actor, unit: Any) -> list[ColumnElement[bool]]:
    """The ways of a school to an actor: they are its principal, or chair its team as a deputy (or act for them)."""
    principal, deputy = actor.units(Role.PRINCIPAL), actor.units(Role.DEPUTY_PRINCIPAL)
    ways = [unit.in_(principal)] if actor.person and principal else []
    if actor.person is None or not deputy:
        return ways
    chaired = select(CoordinationTeam.unit).where(
        CoordinationTeam.state == TeamState.ACTIVE,
        CoordinationTeam.unit.in_(deputy),
        CoordinationTeam.chair.in_(actor.own_names()),
    )
    return [*ways, unit.in_(chaired)]


def of_half_year(wanted: Select[Any], half_year: str) -> Select[Any]:
    """Those of one half-year (`2025-2026/1`)."""
    return wanted.where(NeedStatement.half_year == half_year)
