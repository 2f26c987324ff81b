"""Who sees which applications."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from chassis.asking import actor as whoever_asks
from chassis.identity import Actor
from chassis.opened import chosen_from
from chassis.seats.seen import own, shown_to
from services.training.applying.applications.model import Application
from services.training.applying.eligibility.process import APPLICANTS
from services.training.applying.offers.model import Kind


def visible_to(actor: Actor) -> Select[Application]:
    """The applicant, and the levels that decide; nobody else (ledger 5.1)."""
    return shown_to(actor, Application, APPLICANTS)


@chosen_from("yes")
def mine(wanted: Select[Any], answer: str) -> Select[Any]:
    """One’s own."""
    return wanted.where(own(whoever_asks(), Application, APPLICANTS))


@chosen_from(*(kind.value for kind in Kind), called="programme_kind")
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """Those of one programme."""
    return wanted.where(Application.programme_kind == kind)
