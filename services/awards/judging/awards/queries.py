"""What has been awarded in a year, as far as it is published (SM-AWD-1, AWD-32)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.area_decisions.model import AreaDecision
from services.awards.judging.area_decisions.model import State as Area
from services.awards.judging.candidacies.model import DECIDED, Candidacy, State


def areas_without_decision(session: Session, project_year_id: UUID) -> list[str]:
    """The award areas in which nothing has been decided, or something is still to be; sealed is undecided here."""
    of_year = select(Candidacy.award_area).where(Candidacy.project_year_id == project_year_id).distinct()
    decided = set(session.scalars(of_year.where(Candidacy.state.in_(DECIDED))))
    waiting = set(session.scalars(of_year.where(Candidacy.state == State.PROPOSED)))
    without = select(AreaDecision.award_area).filter_by(project_year_id=project_year_id, state=Area.PUBLISHED)
    decided |= set(session.scalars(without))
    return [area for area in CATALOGUE.codes("award_areas") if area not in decided - waiting]
