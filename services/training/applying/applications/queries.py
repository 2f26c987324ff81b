"""Who sees which applications."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, false, select

from chassis.asking import actor as whoever_asks
from chassis.identity import Actor, Role
from chassis.opened import chosen_from
from chassis.scope import in_any_of, ways_to
from services.training.applying.applications.model import Application
from services.training.applying.eligibility.process import APPLICANTS
from services.training.applying.offers.model import Kind

LEVELS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[Application]:
    """The applicant, and the levels that decide; nobody else (ledger 5.1)."""
    return in_any_of(select(Application), [_own(actor), *ways_to(Application, actor.units(*LEVELS))])


def _own(actor: Actor) -> ColumnElement[bool]:
    return Application.person == actor.person if actor.person and actor.units(*APPLICANTS) else false()


@chosen_from("yes")
def mine(wanted: Select[Any], answer: str) -> Select[Any]:
    """One’s own."""
    return wanted.where(_own(whoever_asks()))


@chosen_from(*(kind.value for kind in Kind), called="programme_kind")
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """Those of one programme."""
    return wanted.where(Application.programme_kind == kind)
