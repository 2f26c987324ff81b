"""Who sees joint activities, and what of a partnership's work is still open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.opened import chosen_from
from services.partnership.catalogue.model import SAMPLES, TOPICS
from services.partnership.joint_work.activities.model import Activity
from services.partnership.plans.plan_sections.model import PlannedActivity
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[Activity]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(Activity), Activity)


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(Activity.school_year == school_year)


@chosen_from(*TOPICS, called="topics")
def of_topic(wanted: Select[Any], topic: str) -> Select[Any]:
    """Those under one topic of joint work."""
    return wanted.where(Activity.item_id.in_(select(PlannedActivity.id).filter_by(topic=topic)))


@chosen_from(*SAMPLES, called="sample_activities")
def of_sample(wanted: Select[Any], sample: str) -> Select[Any]:
    """Those that began from one sample activity."""
    return wanted.where(Activity.item_id.in_(select(PlannedActivity.id).filter_by(sample_code=sample)))


def activities_of(session: Session, partnership_id: UUID) -> Sequence[Activity]:
    """Everything that a partnership has set itself, in the order in which it takes place."""
    wanted = select(Activity).join(Activity.item).where(Activity.partnership_id == partnership_id)
    return session.scalars(wanted.order_by(PlannedActivity.starts_on, Activity.id)).all()
