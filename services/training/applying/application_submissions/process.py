"""Somebody applies: what has to be true, and what is kept of it (SM-TRN-5, PLT-03)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson
from chassis.errors import Conflict, NotAllowed, NotFound, Problem
from chassis.identity import Actor, Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.seats import levels
from chassis.seats.model import State
from services.training.applying.applications.model import Application
from services.training.applying.eligibility.process import (
    APPLICANTS,
    is_in_target_group,
    is_of_the_area,
    schools_of,
    subjects_of,
)
from services.training.applying.engagements.queries import applied_for
from services.training.applying.offers.model import Offer
from services.training.learning_communities.communities.model import Community


class ApplicationWish(Inputs):
    """For which offer, and why."""

    # An offer is read on the page of its activity or community, whose id it has.
    offer = fields.UUID(
        required=True, metadata={"x-choices-from": "things:offers", "x-begun-at": ["activities", "communities"]}
    )
    statement = Text(most=2000, load_default=None, allow_none=True)


def apply(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Application:
    """For the school at which they serve. Raises NotFound where there is no such offer, or Conflict where not yet."""
    offer = session.get(Offer, inputs["offer"])
    if offer is None:
        raise _not_offered(session, actor, inputs["offer"])
    schools = schools_of(actor)
    if not schools or actor.person is None:
        raise NotAllowed(extra={"roles": sorted(APPLICANTS)})
    school = next((one for one in schools if is_of_the_area(offer, one)), schools[0])
    subjects = subjects_of(actor)
    known = session.get(KnownPerson, actor.person)
    application = Application(
        unit=school,
        offer_id=offer.id,
        offer=offer,
        programme_kind=offer.kind,
        person=actor.person,
        name=known.name if known else "",
        subject=next((one for one in offer.subjects if one in subjects), None) or next(iter(sorted(subjects)), None),
        is_principal=school in actor.units(Role.PRINCIPAL),
        statement=inputs["statement"],
        submitted_at=clock.now(),
        state=State.PENDING_SCHOOL,
    )
    levels.begin_at_school(application, session)
    return application


def _not_offered(session: Session, actor: Actor, draft: UUID) -> Problem:
    """Who is to lead a community sees its draft, which takes no application yet (MGT-09); for others there is none."""
    led = select(Community.id).where(Community.id == draft, Community.trainer == actor.person)
    return Conflict("theme_not_announced", source="MGT-09") if session.scalar(led) else NotFound()


@rule(source="SM-TRN-5", status=409)
def window_not_open(application: Application) -> bool:
    """One applies between the first and the last day of the window."""
    return application.offer.takes_applications


@rule(source="PLT-13")
def not_of_the_area(application: Application) -> bool:
    """A province’s training is for those who serve in it."""
    return is_of_the_area(application.offer, application.unit)


@rule(source="PLT-13")
def not_in_target_group(application: Application, actor: Actor) -> bool:
    """It is meant for the applicant’s field."""
    return is_in_target_group(application.offer, subjects_of(actor))


@rule(source="PLT-03", status=409)
def already_applied(application: Application, session: Session) -> bool:
    """One open application per person and activity."""
    return not applied_for(session, application.person, [application.offer_id])


ELIGIBLE = (window_not_open, not_of_the_area, not_in_target_group, already_applied)
