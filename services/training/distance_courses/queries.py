"""Who sees which courses."""

from __future__ import annotations

from sqlalchemy import Select, and_, or_, select

from chassis.identity import MINISTRY, SCHOOL, Actor, Role, cut
from services.training.distance_courses.model import DistanceCourse, State


def visible_to(actor: Actor) -> Select[DistanceCourse]:
    """What is published is for everybody who serves there; drafts for those who keep them."""
    above = {cut(post.unit, level) for post in actor.posts for level in range(MINISTRY, SCHOOL + 1)}
    keeps = actor.units(Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)
    published = and_(DistanceCourse.unit.in_(sorted(above)), DistanceCourse.state != State.DRAFT)
    return select(DistanceCourse).where(or_(published, DistanceCourse.unit.in_(keeps)))
