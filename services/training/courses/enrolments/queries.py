"""Who sees how far somebody is."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import Actor
from services.training.courses.enrolments.model import Enrolment


def visible_to(actor: Actor) -> Select[Enrolment]:
    """Whoever takes the course, and nobody else."""
    return select(Enrolment).where(Enrolment.person == actor.person if actor.person and actor.posts else false())
