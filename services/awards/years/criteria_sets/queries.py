"""Which criteria hold, and who reads them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from services.awards.scope import STAFF, of_own_province
from services.awards.years.criteria_sets.model import CriteriaSet, Criterion, State


def visible_to(actor: Actor) -> Select[CriteriaSet]:
    """Drafts those who read of a year's preparation; published, everybody of the province: whoever records knows."""
    published = and_(CriteriaSet.state == State.PUBLISHED, of_own_province(actor, CriteriaSet.unit))
    return select(CriteriaSet).where(or_(of_own_province(actor, CriteriaSet.unit, without=STAFF), published))


def criteria_of(session: Session, project_year_id: UUID, award_area: str) -> list[Criterion]:
    """The criteria of an award area of a year, in their order."""
    of_area = (CriteriaSet.project_year_id == project_year_id, CriteriaSet.award_area == award_area)
    wanted = select(Criterion).join(CriteriaSet).where(*of_area).order_by(Criterion.place)
    return list(session.scalars(wanted))


def sets_of(session: Session, project_year_id: UUID) -> dict[str, CriteriaSet]:
    """Every set of a year, by its award area."""
    wanted = select(CriteriaSet).filter_by(project_year_id=project_year_id)
    return {one.award_area: one for one in session.scalars(wanted)}
