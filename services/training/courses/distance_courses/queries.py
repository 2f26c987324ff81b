"""Who sees which courses."""

from __future__ import annotations

from sqlalchemy import Select, and_, or_, select

from chassis.identity import Actor, Role
from services.training.courses.distance_courses.model import DistanceCourse, State
from services.training.scope import announced_at, covered


def visible_to(actor: Actor) -> Select[DistanceCourse]:
    """What is published is for all who serve there and those above; drafts for those who keep them."""
    keeps = actor.units(Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)
    of_theirs = or_(DistanceCourse.unit.in_(announced_at(actor)), covered(actor, DistanceCourse.unit))
    published = and_(of_theirs, DistanceCourse.state != State.DRAFT)
    return select(DistanceCourse).where(or_(published, DistanceCourse.unit.in_(keeps)))
