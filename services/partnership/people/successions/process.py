"""Open tasks move to the new coordinator, and a school is warned while it has none (Q-05)."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import processes_of
from chassis.transitions import take
from services.partnership.joint_work.activities.model import OPEN, Activity
from services.partnership.pairing.partnerships.model import OPEN as PARTNERSHIP_OPEN
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.plans.plan_sections.model import PlannedActivity, PlanSection

# A vacancy that has lasted longer is a warning.
DAYS_VACANT = 15


def hand_over(coordinator: Coordinator, session: Session) -> None:
    """What the school's coordinator before was responsible for and is not done, the new one is responsible for."""
    mine = {"partnership_id": coordinator.partnership_id, "unit": coordinator.unit}
    earlier = select(Coordinator.person).filter_by(**mine).where(Coordinator.id != coordinator.id)
    before = session.scalar(earlier.order_by(Coordinator.changed_at.desc(), Coordinator.id.desc()).limit(1))
    if before is None or before == coordinator.person:
        return
    known = {"before": before, "person": coordinator.person}
    activities = select(Activity).filter_by(partnership_id=coordinator.partnership_id)
    for activity in session.scalars(activities.where(Activity.state.in_(OPEN)).with_for_update(of=Activity)):
        if before in activity.responsible:
            take(session, processes_of(Activity)[0], "hand_over", activity, SYSTEM_ACTOR, known)
    _change_plans(session, coordinator, known)


def _change_plans(session: Session, coordinator: Coordinator, known: dict[str, UUID]) -> None:
    """In plans that were not yet sent nothing is an activity yet."""
    sections = select(PlanSection.id).filter_by(partnership_id=coordinator.partnership_id)
    adopted = select(Activity.id).where(Activity.item_id == PlannedActivity.id).exists()
    for column in (PlannedActivity.responsible_one, PlannedActivity.responsible_two):
        planned = update(PlannedActivity).where(
            PlannedActivity.section_id.in_(sections), column == known["before"], ~adopted
        )
        session.execute(planned.values({column: known["person"]}))


def note_end(coordinator: Coordinator) -> None:
    """Since when the school has nobody."""
    coordinator.ended_at = clock.now()


def vacancy_lasts(coordinator: Coordinator) -> datetime | None:
    """The day after fifteen days without a successor, once, while the partnership is not over."""
    session = object_session(coordinator)
    if session is None or coordinator.ended_at is None or coordinator.vacancy_told_at:
        return None
    since = (Coordinator.state == State.APPOINTED) | (Coordinator.opened_at > coordinator.ended_at)
    mine = {"partnership_id": coordinator.partnership_id, "unit": coordinator.unit}
    filled = session.scalar(select(Coordinator.id).filter_by(**mine).where(since).limit(1))
    if filled or coordinator.partnership.state not in PARTNERSHIP_OPEN:
        return None
    return warned_from(coordinator.ended_at)


def warned_from(ended_at: datetime) -> datetime:
    """From when on a vacancy is a warning."""
    return clock.start_of(clock.day_of(ended_at) + timedelta(days=DAYS_VACANT + 1))


def note_vacancy_told(coordinator: Coordinator) -> None:
    """The school and those above it were warned."""
    coordinator.vacancy_told_at = clock.now()
