"""The reports on records: works counted, and institutions without project work (AWD-20, AWD-25)."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis import clock, listing, workbooks
from chassis.asking import actor, language
from chassis.db import reading
from chassis.describe import refusals
from chassis.identity import DISTRICT, cut
from chassis.list_files import MOST, XLSX
from chassis.listing import Reader, WorkedOut
from chassis.texts import text
from services.awards.records.record_reports.queries import called, counts, gaps, institutions, year_read
from services.awards.records.record_reports.schema import (
    CountsAsked,
    CountSchema,
    GapsAsked,
    InstitutionSchema,
    WorkbookAsked,
)
from services.awards.scope import READERS

project_counts = listing.worked_out(
    WorkedOut(
        path="project-counts",
        thing="project_count",
        asked=CountsAsked,
        page=counts,
        columns=("text", "number", "before", "change"),
        line_shape=CountSchema,
        readers=tuple(map(Reader, READERS)),
        refuses=(404, 422),
    ),
)

without_projects = listing.worked_out(
    WorkedOut(
        path="without-projects",
        thing="school_without_projects",
        asked=GapsAsked,
        page=gaps,
        columns=("unit", "district"),
        line_shape=InstitutionSchema,
        readers=tuple(map(Reader, READERS)),
        refuses=(404, 422),
    ),
)


@without_projects.route("/workbook")
@without_projects.doc(operationId="export_without-projects", responses=XLSX | refusals(404, 422))
@without_projects.arguments(WorkbookAsked, location="query")
def workbook(asked: dict[str, Any]) -> Response:
    """The same as a workbook, with who asked for it and when (PRV-16)."""
    header = [text(f"field.{name}", language()) for name in ("district", "school_name", "unit")]
    with reading() as session:
        year = year_read(session, actor(), asked["project_year"])
        found = session.scalars(institutions(actor(), year, None, MOST)).all()
        districts = {one: called(session, one) for one in {cut(school.path, DISTRICT) for school in found}}
    lines = [[districts[cut(one.path, DISTRICT)], one.name, one.code] for one in found]
    when = clock.now().astimezone(clock.ISTANBUL).strftime("%d.%m.%Y %H:%M")
    lines.append([text("export.made_by", language(), who=actor().name, when=when)])
    return workbooks.as_file(workbooks.workbook(header, lines, wide=len(header)), "without-projects.xlsx")
