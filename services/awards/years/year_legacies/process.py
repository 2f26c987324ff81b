"""A new year begins with copies of the last one's criteria, supporters and bodies (AWD-33).

Criteria and supporters are copied with the step; the bodies, of which each school may have one, by the worker.
"""

from __future__ import annotations

from uuid import UUID

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.schema import Facts
from chassis.subscriptions import Facts as Said
from chassis.transitions import create
from services.awards.catalogue.model import CATALOGUE
from services.awards.years.bodies.model import Body
from services.awards.years.bodies.process import BODY
from services.awards.years.criteria_sets.process import CRITERIA_SET
from services.awards.years.criteria_sets.queries import sets_of
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.queries import year_before
from services.awards.years.supporters.model import State as Support
from services.awards.years.supporters.model import Supporter
from services.awards.years.supporters.process import SUPPORTER


class YearFacts(Facts):
    """Which year it is."""

    id = fields.UUID(required=True)


def copy_texts(year: ProjectYear, session: Session) -> None:
    """Criteria of the four areas, and who supports the project."""
    before = year_before(session, year)
    sets = sets_of(session, before.id) if before else {}
    for area in CATALOGUE.codes("award_areas"):
        said = {"year": year, "award_area": area, "before": sets.get(area)}
        create(session, CRITERIA_SET, "copy", SYSTEM_ACTOR, said)
    for name, code in _supporters(session, year, before):
        create(session, SUPPORTER, "copy", SYSTEM_ACTOR, {"year": year, "name": name, "code": code})


def _supporters(session: Session, year: ProjectYear, before: ProjectYear | None) -> list[tuple[str, str]]:
    """Those of last year; of the first year of the province it was written for, those the programme names (AWD-38)."""
    if before:
        wanted = select(Supporter.name, Supporter.code).filter_by(project_year_id=before.id, state=Support.SUPPORTING)
        return [(name, code) for name, code in session.execute(wanted.order_by(Supporter.id))]
    return [
        (entry["tr"], entry["code"])
        for entry in CATALOGUE.entries("project_parties")
        if entry["part"] == "supporter" and entry["province"] == year.unit
    ]


def copy_bodies(session: Session, said: Said) -> None:
    """Each body of the last year, with those of its members who still serve there, as a body that is being formed."""
    year: ProjectYear | None = session.get(ProjectYear, said["id"])
    before = year_before(session, year) if year else None
    if year is None or before is None:
        return
    there = {
        (kind, unit) for kind, unit in session.execute(select(Body.kind, Body.unit).filter_by(project_year_id=year.id))
    }
    for body in _bodies_of(session, before.id):
        if (body.kind, body.unit) not in there:
            create(session, BODY, "copy", SYSTEM_ACTOR, {"year": year, "before": body})


def _bodies_of(session: Session, project_year_id: UUID) -> list[Body]:
    # A school that was closed since needs no commission.
    is_closed = Body.unit.in_(select(KnownUnit.path).where(KnownUnit.is_open.is_(False)))
    wanted = select(Body).where(Body.project_year_id == project_year_id, ~is_closed)
    return list(session.scalars(wanted.order_by(Body.id)))
