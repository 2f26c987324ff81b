"""The door of the reports on records: works counted, and institutions without project work (AWD-20, AWD-25)."""

from __future__ import annotations

from operator import itemgetter
from typing import Any
from uuid import UUID

from flask import Response
from sqlalchemy.orm import Session

from chassis import clock, paging, workbooks
from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.directory import KnownUnit, unit_of
from chassis.errors import NotFound
from chassis.identity import DISTRICT, cut
from chassis.list_files import MOST, XLSX
from chassis.schema import page_of
from chassis.texts import has, text
from services.awards.records.record_reports.queries import institutions, project_counts, year_read
from services.awards.records.record_reports.schema import (
    CountsAsked,
    CountSchema,
    GapsAsked,
    InstitutionSchema,
    WorkbookAsked,
)
from services.awards.years.project_years.model import ProjectYear

CALLED = {
    "programme": "programmes",
    "scope_level": "scope_levels",
    "school_level": "school_levels",
    "award_area": "award_areas",
}
record_reports = Door("record-reports", __name__, url_prefix="/v1/record-reports", description=CountSchema.__doc__)


@record_reports.route("/project-counts")
@record_reports.doc(operationId="count_projects", responses=response(200, page_of(CountSchema)) | refusals(404, 422))
@record_reports.arguments(CountsAsked, location="query")
def counts(asked: dict[str, Any]) -> Response:
    """Projects by programme, scope, school level or district, with the year before beside them."""
    with reading() as session:
        year = _year(session, asked["project_year"])
        found = project_counts(session, actor(), year, asked["by"], asked.get("place"))
        shown = [one | {"text": _called(session, asked["by"], one["key"])} for one in found]
    return json({"items": shown, "next": None})


@record_reports.route("/without-projects")
@record_reports.doc(
    operationId="list_institutions_without_projects",
    responses=response(200, page_of(InstitutionSchema)) | refusals(404, 422),
)
@record_reports.arguments(GapsAsked, location="query")
def gaps(asked: dict[str, Any]) -> Response:
    """Institutions that have handed in no project work in the year."""
    with reading() as session:
        year = _year(session, asked["project_year"])
        found = session.scalars(institutions(actor(), year, asked.get("after"), asked["limit"] + 1)).all()
    shown, following = paging.cut([_shown(one) for one in found], asked, itemgetter("unit"))
    return json({"items": shown, "next": following})


@record_reports.route("/without-projects/workbook")
@record_reports.doc(operationId="export_institutions_without_projects", responses=XLSX | refusals(404, 422))
@record_reports.arguments(WorkbookAsked, location="query")
def workbook(asked: dict[str, Any]) -> Response:
    """The same as a workbook, with who asked for it and when (PRV-16)."""
    header = [text(f"field.{name}", language()) for name in ("district", "school_name", "unit")]
    with reading() as session:
        year = _year(session, asked["project_year"])
        found = session.scalars(institutions(actor(), year, None, MOST)).all()
        districts = {one: _name(session, one) for one in {cut(school.path, DISTRICT) for school in found}}
    lines = [[districts[cut(one.path, DISTRICT)], one.name, one.code] for one in found]
    when = clock.now().astimezone(clock.ISTANBUL).strftime("%d.%m.%Y %H:%M")
    lines.append([text("export.made_by", language(), who=actor().name, when=when)])
    return workbooks.as_file(workbooks.workbook(header, lines, wide=len(header)), "without-projects.xlsx")


def _year(session: Session, project_year_id: UUID) -> ProjectYear:
    year = year_read(session, actor(), project_year_id)
    if year is None:
        raise NotFound
    return year


def _shown(school: KnownUnit) -> dict[str, Any]:
    return {"unit": school.path, "school_name": school.name, "district": cut(school.path, DISTRICT)}


def _called(session: Session, by: str, key: str) -> str:
    if by not in CALLED:
        return _name(session, key)
    name = f"choice.{CALLED[by]}.{key}"
    return text(name, language()) if has(name) else text("report.none_named", language())


def _name(session: Session, unit: str) -> str:
    known = unit_of(session, unit)
    return known.name if known else unit
