"""Who sees which applications."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from chassis.asking import actor as whoever_asks
from chassis.identity import Actor
from chassis.opened import chosen_from
from chassis.seats.seen import own, shown_to
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.eligibility.process import APPLICANTS


def visible_to(actor: Actor) -> Select[VisitApplication]:
    """The applicant, and the levels that decide; nobody else (ledger 5.1)."""
    return shown_to(actor, VisitApplication, APPLICANTS)


@chosen_from("yes")
def mine(wanted: Select[Any], answer: str) -> Select[Any]:
    """One’s own."""
    return wanted.where(own(whoever_asks(), VisitApplication, APPLICANTS))
