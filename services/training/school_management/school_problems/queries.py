"""Who sees a school's problems."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.training.school_management.school_problems.model import SchoolProblem
from services.training.staff.queries import STAFF


def visible_to(actor: Actor) -> Select[SchoolProblem]:
    """Who serves at the school; a problem may touch people, and nobody outside is asked to solve it."""
    return select(SchoolProblem).where(SchoolProblem.unit.in_(actor.units(*STAFF)))
