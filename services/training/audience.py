"""Whom the events of this service tell: roles at the thing's own school and above it (ledger NTF-20 … NTF-36)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import object_session

from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, Role, cut
from chassis.processes import Addressee
from services.training.needs.coordination_teams.model import chairs_of, team_of
from services.training.staff.queries import STAFF


def principal(thing: Any) -> list[Addressee]:
    """The principal of the thing's school."""
    return [Addressee(Role.PRINCIPAL, cut(thing.unit, SCHOOL))]


def teachers(thing: Any) -> list[Addressee]:
    """Every teacher of the thing's school."""
    return [Addressee(Role.TEACHER, cut(thing.unit, SCHOOL))]


def district(thing: Any) -> list[Addressee]:
    """The officers of the district in which the thing's school lies."""
    return [Addressee(Role.DISTRICT_OFFICER, cut(thing.unit, DISTRICT))]


def province(thing: Any) -> list[Addressee]:
    """The officers of the province."""
    return [Addressee(Role.PROVINCE_OFFICER, cut(thing.unit, PROVINCE))]


def ministry(thing: Any) -> list[Addressee]:
    """ÖYGGM."""
    return [Addressee(Role.OYGGM_OFFICER, ROOT)]


def staff(thing: Any) -> list[Addressee]:
    """Every teacher and manager of the thing's school (NTF-20)."""
    return [Addressee(role, cut(thing.unit, SCHOOL)) for role in STAFF]


def chair(thing: Any) -> list[Addressee]:
    """The chair of the school's coordination team, and whoever acts for them."""
    session = object_session(thing)
    return [Addressee(person=one) for one in chairs_of(session, thing.unit)] if session else []


def team(thing: Any) -> list[Addressee]:
    """The members of the school's coordination team: chair, zümre heads, expert and head teachers."""
    session = object_session(thing)
    at_work = team_of(session, thing.unit) if session else None
    experts = [Addressee(person=UUID(one["person"])) for one in at_work.experts] if at_work else []
    heads = [Addressee(Role.ZUMRE_HEAD, cut(thing.unit, SCHOOL))] if at_work else []
    return [*chair(thing), *heads, *experts]
