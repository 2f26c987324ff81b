"""In which project year a school's work falls (AWD-01)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.errors import Conflict, NotFound
from chassis.identity import SCHOOL, Actor, Role, level_of
from services.awards.years.project_years.model import ProjectYear, State
from services.awards.years.project_years.queries import year_at

RUNNING = (State.OPEN, State.EVALUATION, State.AWARDED)


def running_year(session: Session, unit: str) -> ProjectYear:
    """The year of the unit's province that is under way. Raises Conflict where there is none."""
    year = year_at(session, unit)
    if year is None or year.state not in RUNNING:
        raise Conflict("no_project_year", source="AWD-01")
    return year


def own_school(actor: Actor, *roles: Role) -> str:
    """The school at which the actor holds one of these roles. Raises NotFound where there is none."""
    for unit in actor.units(*roles):
        if level_of(unit) == SCHOOL:
            return unit
    raise NotFound
