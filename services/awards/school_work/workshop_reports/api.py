"""The list in which a school, and those above it, see how its workshops grow and are used."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.awards.school_work.workshop_reports.queries import reports_of
from services.awards.school_work.workshop_reports.schema import WorkshopReportAsked, WorkshopReportSchema
from services.awards.scope import READERS

COLUMNS = (
    "school_year", "kind", "before", "opened", "closed", "there", "increase", "sessions", "students", "hours",
)  # fmt: skip
workshop_reports = listing.worked_out(
    WorkedOut(
        path="workshop-reports",
        thing="workshop_report",
        asked=WorkshopReportAsked,
        page=reports_of,
        columns=COLUMNS,
        line_shape=WorkshopReportSchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
