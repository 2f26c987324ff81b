"""Who sees applications: the applicant and the levels that decide, nobody else (ledger 5.1)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, false, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, ways_to
from chassis.seats.model import Applied

LEVELS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def shown_to(actor: Actor, model: type[Applied], applicants: tuple[Role, ...]) -> Select[Any]:
    """One’s own, and what lies in the scope of a level."""
    return in_any_of(select(model), [own(actor, model, applicants), *ways_to(model, actor.units(*LEVELS))])


def own(actor: Actor, model: type[Applied], applicants: tuple[Role, ...]) -> ColumnElement[bool]:
    """Those of whoever asks, as long as they hold a post in which one applies."""
    return model.person == actor.person if actor.person and actor.units(*applicants) else false()
