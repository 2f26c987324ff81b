"""Which schools have a workshop and show nothing of it in the running project year (AWD-30)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from chassis import clock, paging
from chassis.directory import KnownUnit
from chassis.identity import Actor
from services.awards.school_work.exhibitions.model import Exhibition
from services.awards.school_work.exhibitions.model import State as Showing
from services.awards.school_work.running_years.queries import RUNNING
from services.awards.school_work.workshops.model import THERE, Workshop
from services.awards.scope import covered
from services.awards.years.project_years.model import ProjectYear


def missing(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page of the schools in the order of their paths."""
    today = clock.today()
    entered = exists().where(
        Exhibition.unit == Workshop.unit,
        Exhibition.project_year_id == ProjectYear.id,
        Exhibition.state == Showing.ENTERED,
    )
    wanted = (
        select(Workshop.unit, KnownUnit.name, func.count())
        .join(ProjectYear, ProjectYear.unit == Workshop.province)
        .outerjoin(KnownUnit, KnownUnit.path == Workshop.unit)
        .where(covered(actor, Workshop.unit), Workshop.state.in_(THERE), ~entered)
        .where(ProjectYear.state.in_(RUNNING), ProjectYear.starts_on <= today, ProjectYear.ends_on >= today)
        .group_by(Workshop.unit, KnownUnit.name)
        .order_by(Workshop.unit)
        .limit(asked["limit"] + 1)
    )
    if "after" in asked:
        wanted = wanted.where(Workshop.unit > asked["after"])
    found = [{"unit": unit, "school": name, "workshops": number} for unit, name, number in session.execute(wanted)]
    return paging.cut(found, asked, itemgetter("unit"))
