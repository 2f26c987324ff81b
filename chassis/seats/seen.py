"""Who sees applications: the applicant and the levels that decide, nobody else (ledger 5.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Select, and_, false, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, ways_to
from chassis.seats.model import Applied

Once: TypeAlias = Mapping[Role, ColumnElement[bool]]
LEVELS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def shown_to(actor: Actor, model: type[Applied], applicants: tuple[Role, ...], once: Once | None = None) -> Select[Any]:
    """One’s own, and what lies in the scope of a level; of some levels only `once` it has come so far."""
    narrowed = once or {}
    whole = ways_to(model, actor.units(*(role for role in LEVELS if role not in narrowed)))
    arrived = [and_(way, far) for role, far in narrowed.items() for way in ways_to(model, actor.units(role))]
    return in_any_of(select(model), [own(actor, model, applicants), *whole, *arrived])


def own(actor: Actor, model: type[Applied], applicants: tuple[Role, ...]) -> ColumnElement[bool]:
    """Those of whoever asks, as long as they hold a post in which one applies."""
    return model.person == actor.person if actor.person and actor.units(*applicants) else false()
