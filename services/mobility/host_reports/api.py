"""The list in which a host, and those above it, see what came of its visits."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.mobility.host_reports.queries import reports_of
from services.mobility.host_reports.schema import HostReportAsked, HostReportSchema
from services.mobility.scope import READERS

host_reports = listing.worked_out(
    WorkedOut(
        path="host-reports",
        thing="host_report",
        asked=HostReportAsked,
        page=reports_of,
        columns=(
            "unit",
            "visits",
            "participants",
            "provinces_reached",
            "practices_planned",
            "practices_carried_over",
            "practices_dropped",
        ),
        line_shape=HostReportSchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
