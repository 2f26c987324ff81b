"""For how long what is known of people is kept here (ledger 5.1); contact and lodging are the stay's own clock's."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ScalarSelect, select

from chassis.money import claims
from chassis.retention import Keeping, on_paper
from chassis.seats import keeping as seats
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.attendance.model import DayAttendance
from services.mobility.follow_ups.model import FollowUp
from services.mobility.money.travel_claims.model import VisitClaim
from services.mobility.participations.model import Participation
from services.mobility.sharings.model import Sharing
from services.mobility.visit_programmes.model import VisitProgramme
from services.mobility.visit_reports.document import VISIT_REPORT
from services.mobility.visit_reports.model import ReportDay, ReportNumber


def visit_ended(model: Any, participation: Any) -> ScalarSelect[Any]:
    """The last day of the visit to which a row belongs."""
    wanted = (
        select(VisitProgramme.ends_on).where(VisitProgramme.id == model.programme_id)
        if model is Participation
        else select(VisitProgramme.ends_on).join(Participation).where(Participation.id == participation)
    )
    return wanted.correlate(model).scalar_subquery()


NO_TEXT: dict[str, Any] = {"knowledge_gained": None, "application_at_home_school": [], "returned_for": None}

KEEPS = (
    Keeping("national_id", ReportNumber, visit_ended(ReportNumber, ReportNumber.participation_id), years=5),
    Keeping("report_texts", ReportDay, visit_ended(ReportDay, ReportDay.participation_id), {"text": ""}, years=5),
    Keeping("report_texts", Participation, visit_ended(Participation, Participation.id), NO_TEXT, years=5),
    Keeping("report_texts", FollowUp, FollowUp.since, {"item": "", "note": None}, years=5),
    Keeping("report_texts", Sharing, Sharing.held_at, {"minutes": None}, years=5),
    on_paper(VISIT_REPORT),
    Keeping("attendance", DayAttendance, DayAttendance.day, years=5),
    *seats.kept(VisitApplication),
    *claims.kept(VisitClaim),
)
