"""A teacher moves or leaves while something of theirs is under way (Q-47)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.texts import text
from chassis.transitions import take
from services.training.applying.applications.model import OPEN, Application, State
from services.training.applying.applications.process import APPLICATION
from services.training.applying.offers.model import Offer
from services.training.applying.seat_locks.process import hold_applications
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.activities.process import ACTIVITY
from services.training.planning.activity_people.process import participant_of
from services.training.planning.participants.model import Participant


def follow_person(session: Session, facts: dict[str, Any]) -> None:
    """Applications go to the new school’s levels; participants stay; whoever leaves is taken off every list."""
    person = session.get(KnownPerson, facts["id"])
    unit = person.unit if person else None
    # Held first: whoever cancels an activity holds it before the applications for it.
    activities = _held_activities(session, facts["id"])
    _applications(session, facts["id"], unit)
    _activities(session, facts["id"], unit, activities)


def _held_activities(session: Session, person: UUID) -> Sequence[Activity]:
    named = select(Participant.activity_id).where(Participant.person == person)
    wanted = select(Activity).where(Activity.id.in_(named), Activity.state.not_in(FINAL))
    return session.scalars(wanted.order_by(Activity.id).with_for_update(of=Activity)).all()


def _applications(session: Session, person: UUID, unit: str | None) -> None:
    # Who had a seat in what is over has taken part, and that stays.
    not_over = select(Offer.id).where(or_(Offer.ends_on.is_(None), Offer.ends_on >= clock.today()))
    own = (Application.person == person, Application.state.in_(OPEN), Application.offer_id.in_(not_over))
    for application in hold_applications(session, *own):
        if unit is None:
            why = {"reason": text("reason.left_office", "tr")}
            take(session, APPLICATION, "call_off", application, SYSTEM_ACTOR, why)
        elif unit != application.unit and application.state is not State.PLACED:
            take(session, APPLICATION, "follow_move", application, SYSTEM_ACTOR, {"unit": unit})


def _activities(session: Session, person: UUID, unit: str | None, activities: Sequence[Activity]) -> None:
    for activity in activities:
        if unit is None:
            said = {"person": person, "reason": text("reason.left_office", "tr")}
            take(session, ACTIVITY, "lose_person", activity, SYSTEM_ACTOR, said)
        elif one := participant_of(activity, person):
            one.unit, one.is_of_other_school = unit, unit != activity.unit
