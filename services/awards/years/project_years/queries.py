"""Which project year there is, and who sees it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import PROVINCE, Actor, cut
from services.awards.scope import STAFF, of_own_province
from services.awards.years.project_years.model import ProjectYear, State


def visible_to(actor: Actor) -> Select[ProjectYear]:
    """While it is prepared, those whom its preparation concerns; from its opening on everybody of the province."""
    opened = and_(ProjectYear.state != State.PREPARING, of_own_province(actor, ProjectYear.unit))
    return select(ProjectYear).where(or_(of_own_province(actor, ProjectYear.unit, without=STAFF), opened))


def year_at(session: Session, unit: str, day: date | None = None) -> ProjectYear | None:
    """The year of this unit's province that holds this day, or today."""
    on = day or clock.today()
    wanted = select(ProjectYear).where(
        ProjectYear.unit == cut(unit, PROVINCE), ProjectYear.starts_on <= on, ProjectYear.ends_on >= on
    )
    return session.scalar(wanted)


def year_locked(session: Session, project_year_id: UUID) -> ProjectYear:
    """The year as it stands now, ours until the transaction ends: what is counted in it is counted by one at a time."""
    return session.get_one(ProjectYear, project_year_id, with_for_update=True, populate_existing=True)


def year_before(session: Session, year: ProjectYear) -> ProjectYear | None:
    """The last one that the same province had before this one."""
    wanted = select(ProjectYear).where(ProjectYear.unit == year.unit, ProjectYear.first_year < year.first_year)
    return session.scalar(wanted.order_by(ProjectYear.first_year.desc()).limit(1))


def latest_year(session: Session, unit: str) -> ProjectYear | None:
    """The last one that was prepared for this unit's province."""
    wanted = select(ProjectYear).filter_by(unit=cut(unit, PROVINCE)).order_by(ProjectYear.first_year.desc())
    return session.scalar(wanted.limit(1))
