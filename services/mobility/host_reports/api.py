"""The list in which a host, and those above it, see what came of its visits."""

from __future__ import annotations

from chassis import listing
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from services.mobility.host_reports.queries import reports_of
from services.mobility.host_reports.schema import HostReportAsked, HostReportSchema
from services.mobility.scope import READERS

host_reports = Door("host-reports", __name__, url_prefix="/v1/host-reports", description=HostReportSchema.__doc__)
listing.hang_worked_out(
    host_reports,
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
