"""The door at which a host, and those above it, see what came of its visits."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from flask import Response

from chassis import paging
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.mobility.host_reports.queries import reports_of
from services.mobility.host_reports.schema import HostReportAsked, HostReportSchema

host_reports = Door("host-reports", __name__, url_prefix="/v1/host-reports", description=HostReportSchema.__doc__)


@host_reports.route("")
@host_reports.doc(operationId="list_host-reports", responses=response(200, page_of(HostReportSchema)) | refusals(422))
@host_reports.arguments(HostReportAsked, location="query")
def reports(asked: dict[str, Any]) -> Response:
    """What came of the visits, school by school."""
    with reading() as session:
        found = reports_of(session, actor(), asked)
    shown, following = paging.cut(found, asked, itemgetter("unit"))
    return json({"items": shown, "next": following})
