"""Which criteria hold, and who reads them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from services.awards.scope import of_own_province
from services.awards.years.criteria_sets.model import CriteriaSet, Criterion


def visible_to(actor: Actor) -> Select[CriteriaSet]:
    """Everybody of the province: whoever records knows by what it is judged."""
    return select(CriteriaSet).where(of_own_province(actor, CriteriaSet.unit))


def criteria_of(session: Session, project_year_id: UUID, award_area: str) -> list[Criterion]:
    """The criteria of an award area of a year, in their order."""
    of_area = (CriteriaSet.project_year_id == project_year_id, CriteriaSet.award_area == award_area)
    wanted = select(Criterion).join(CriteriaSet).where(*of_area).order_by(Criterion.place)
    return list(session.scalars(wanted))


def sets_of(session: Session, project_year_id: UUID) -> list[CriteriaSet]:
    """Every set of a year."""
    wanted = select(CriteriaSet).filter_by(project_year_id=project_year_id).order_by(CriteriaSet.award_area)
    return list(session.scalars(wanted))
