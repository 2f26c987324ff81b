"""What becomes of applications when a visit is moved or called off, and when people move or leave (Q-36, Q-47).

A visit's own step holds the visit first, whoever decides on an application holds that first: so this is done after the
step, when it is heard, and in the one order.
"""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.identity import SYSTEM
from chassis.schema import Facts
from chassis.seats import leaving
from chassis.seats.locks import hold_applications
from chassis.seats.model import OPEN, PENDING, State
from chassis.transitions import take
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.applying.applications.process import APPLICATION


class VisitFacts(Facts):
    """`mobility.visit_programme.moved` and `.cancelled`."""

    id = fields.UUID(required=True)
    reason = fields.String(required=True)


def call_applications_off(session: Session, facts: dict[str, Any]) -> None:
    """Whoever applied is told."""
    which = (VisitApplication.offer_id == facts["id"], VisitApplication.state.in_(OPEN))
    for application in hold_applications(session, VisitApplication, *which):
        take(session, APPLICATION, "call_off", application, SYSTEM, {"reason": facts["reason"]})


def ask_applicants_again(session: Session, facts: dict[str, Any]) -> None:
    """Whoever still hopes accepts the rules anew, for the days as they are now."""
    hopes = VisitApplication.state.in_((*PENDING, State.WAITLISTED))
    for application in hold_applications(session, VisitApplication, VisitApplication.offer_id == facts["id"], hopes):
        take(session, APPLICATION, "ask_again", application, SYSTEM)


def follow_applicant(session: Session, facts: dict[str, Any]) -> None:
    """What is undecided goes to the new school’s levels; whoever leaves gives everything back."""
    person = session.get(KnownPerson, facts["id"])
    leaving.follow_person(session, APPLICATION, facts["id"], person.unit if person else None)
