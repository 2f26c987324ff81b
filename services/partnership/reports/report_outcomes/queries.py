"""The eleven outcomes as a report has them: where each stands by the records, and what the schools say of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.years.cycles.model import Cycle
from services.partnership.years.cycles.queries import Records, year_of
from services.partnership.years.outcomes import queries


def outcomes_of(session: Session, report: EvaluationReport) -> list[dict[str, Any]]:
    """In the programme's order."""
    partnership = session.get_one(Partnership, report.partnership_id)
    wanted = select(Cycle).filter_by(partnership_id=partnership.id, school_year=report.school_year)
    year = year_of(session.scalars(wanted).one(), Records.of(session, partnership))
    said = {one.code: one.text for one in report.outcomes}
    return [
        {"code": one["code"], "outcome": one["text"], "status": one["status"], "text": said.get(one["code"])}
        for one in queries.outcomes_of(year)
    ]
