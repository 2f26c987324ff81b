"""Somebody applies: what has to be true, and what is kept of it (SM-MOB-3, MOB-07)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotAllowed, NotFound
from chassis.identity import Actor, Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.seats import levels
from chassis.seats.model import State
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.eligibility.process import APPLICANTS, applicant_of, schools_of, why_not
from services.mobility.known_schools.queries import name_of
from services.mobility.visit_programmes.model import VisitProgramme


class VisitWish(Inputs):
    """For which visit, and why."""

    programme = fields.UUID(required=True, metadata={"x-choices-from": "things:visit-openings"})
    statement = Text(most=2000, load_default=None, allow_none=True)


def apply(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> VisitApplication:
    """For the school at which they serve. Raises NotFound where no such visit is announced."""
    programme = session.get(VisitProgramme, inputs["programme"])
    if programme is None or programme.announced_at is None:
        raise NotFound
    schools = schools_of(actor)
    if not schools or actor.person is None:
        raise NotAllowed(extra={"roles": sorted(APPLICANTS)})
    application = VisitApplication(
        unit=schools[0],
        offer_id=programme.id,
        offer=programme,
        person=actor.person,
        name=name_of(session, actor.person) or "",
        subject=programme.field,
        is_principal=schools[0] in actor.units(Role.PRINCIPAL),
        statement=inputs["statement"],
        submitted_at=clock.now(),
        state=State.PENDING_SCHOOL,
    )
    levels.begin_at_school(application, session)
    return application


def _unmet(application: VisitApplication, session: Session, actor: Actor) -> list[str]:
    return [f"rule.{code}" for code in why_not(application.offer, actor, applicant_of(session, actor))]


@rule(source="MOB-07", names=_unmet)
def conditions_not_met(application: VisitApplication, session: Session, actor: Actor) -> bool:
    """Whoever applies meets every condition; each one that is not met is named."""
    return not _unmet(application, session, actor)
