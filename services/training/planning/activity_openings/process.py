"""With an opened activity there is an offer; what happens to the one happens to the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import Addressee, rule
from chassis.transitions import take
from services.training.applying.applications.model import OPEN, PENDING, Application, State
from services.training.applying.applications.process import APPLICATION
from services.training.applying.offers.model import Kind, Offer
from services.training.applying.offers.queries import placed_of
from services.training.applying.placement_rounds.process import place_in_order
from services.training.applying.seat_locks.process import hold_applications
from services.training.applying.target_groups.process import teachers_of
from services.training.planning.activities.model import Activity
from services.training.planning.in_service_plans.model import InServicePlan
from services.training.planning.in_service_plans.model import State as PlanState
from services.training.planning.planned_requests.process import participant


def open_offer(activity: Activity, session: Session) -> None:
    """People may apply between the first and the last day of the window."""
    session.add(
        Offer(
            id=activity.id,
            kind=Kind.CENTRAL if activity.is_central else Kind.LOCAL,
            unit=activity.unit,
            title=activity.title(),
            quota=activity.quota,
            reserved=activity.reserved,
            opens_on=activity.opens_on,
            closes_on=activity.closes_on,
            starts_on=activity.starts_on,
            ends_on=activity.ends_on,
            criteria=activity.criteria,
            subjects=activity.subjects,
        )
    )


def follow_days(activity: Activity, session: Session) -> None:
    """The offer begins on the new day; whoever waits for it is looked at again by the clock."""
    waits = Application.state.in_((*PENDING, State.WAITLISTED))
    for application in hold_applications(session, Application.offer_id == activity.id, waits):
        application.next_at = clock.now()
    offer = session.get(Offer, activity.id, with_for_update=True, populate_existing=True)
    if offer is None:
        return
    offer.starts_on, offer.ends_on = activity.starts_on, activity.ends_on


def close_offer(activity: Activity, session: Session) -> None:
    """What does not take place takes no applications."""
    call_off(session, activity.id, activity.reason)


def call_off(session: Session, offer_id: UUID, reason: str | None) -> None:
    """Nobody applies any more, and whoever did is told."""
    found = hold_applications(session, Application.offer_id == offer_id, Application.state.in_(OPEN))
    offer = session.get(Offer, offer_id, with_for_update=True, populate_existing=True)
    if offer is None:
        return
    offer.is_open = False
    for application in found:
        take(session, APPLICATION, "call_off", application, SYSTEM_ACTOR, {"reason": reason})


def end_offer(activity: Activity, session: Session) -> None:
    """Whoever has a seat when it begins takes part."""
    offer = session.get(Offer, activity.id, with_for_update=True, populate_existing=True)
    if offer is None:
        return
    offer.is_open = False
    activity.participants = [
        participant(activity, {"person": one.person, "name": one.name, "unit": one.unit})
        for one in placed_of(session, activity.id)
    ]


@rule(source="SM-TRN-4", status=409)
def placement_not_done(activity: Activity, session: Session) -> bool:
    """Every application was decided on, the window is closed, and somebody has a seat."""
    if activity.is_of_a_request:
        return True
    offer = session.get(Offer, activity.id)
    pending = select(Application.id).where(Application.offer_id == activity.id, Application.state.in_(PENDING))
    return offer is not None and offer.window_is_over and offer.placed > 0 and session.scalar(pending.limit(1)) is None


def change_seats(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> None:
    """Another number of seats, or other shares; who has a seat keeps it."""
    offer = session.get_one(Offer, activity.id, with_for_update=True, populate_existing=True)
    activity.quota = offer.quota = inputs["quota"]
    activity.reserved = offer.reserved = [dict(one) for one in inputs["reserved"]]


@rule(source="MGT-12", status=409, field="quota")
def seats_already_taken(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> bool:
    """There are at least as many seats as are taken."""
    offer = session.get(Offer, activity.id, with_for_update=True, populate_existing=True)
    return offer is not None and bool(inputs["quota"] >= offer.placed)


@rule(source="SM-TRN-5", status=409)
def window_still_open(activity: Activity, session: Session) -> bool:
    """Nobody is placed before everybody has had the time to apply."""
    offer = session.get(Offer, activity.id)
    return offer is not None and offer.window_is_over


def place_waiting(activity: Activity, session: Session, actor: Actor) -> None:
    """Those who wait for the ministry, in order."""
    place_in_order(session, activity.id, actor)


@rule(source="SM-TRN-4")
def window_is_past(activity: Activity) -> bool:
    """Somebody can still apply."""
    return activity.closes_on is not None and activity.closes_on >= clock.today()


@rule(source="SM-TRN-4", status=409)
def plan_not_published(activity: Activity, session: Session) -> bool:
    """One applies for what a published plan holds."""
    return session.scalar(select(InServicePlan.state).filter_by(id=activity.plan_id)) is PlanState.PUBLISHED


def target_group(activity: Activity) -> list[Addressee]:
    """Those who teach one of the fields for which it is meant (NTF-28)."""
    return teachers_of(activity, activity.subjects)
