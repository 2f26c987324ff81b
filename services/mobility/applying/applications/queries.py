"""Who sees which applications."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_

from chassis import clock
from chassis.asking import actor as whoever_asks
from chassis.identity import Actor, Role
from chassis.opened import chosen_from
from chassis.seats.model import State
from chassis.seats.seen import own, shown_to
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.eligibility.process import APPLICANTS


def visible_to(actor: Actor) -> Select[VisitApplication]:
    """The applicant, and each level after the one before it agreed, or was silent too long (MOB-08, Q-20)."""
    of_school = VisitApplication.reached != State.PENDING_SCHOOL
    directorate = or_(of_school, _is_left(State.PENDING_SCHOOL))
    ministry = or_(VisitApplication.reached == State.PENDING_MINISTRY, _is_left(State.PENDING_DIRECTORATE))
    once = {Role.DISTRICT_OFFICER: directorate, Role.PROVINCE_OFFICER: directorate, Role.OYGGM_OFFICER: ministry}
    return shown_to(actor, VisitApplication, APPLICANTS, once)


def _is_left(level: State) -> ColumnElement[bool]:
    """The level has let its time pass."""
    return and_(VisitApplication.state == level, VisitApplication.level_above_may_at <= clock.now())


@chosen_from("yes")
def mine(wanted: Select[Any], answer: str) -> Select[Any]:
    """One’s own."""
    return wanted.where(own(whoever_asks(), VisitApplication, APPLICANTS))
