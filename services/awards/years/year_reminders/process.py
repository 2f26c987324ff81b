"""When the clock reminds, and whom (NTF-51, NTF-53)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import working_days_after
from chassis.identity import DISTRICT, Role, cut
from chassis.processes import Addressee
from services.awards.years.bodies.model import Kind
from services.awards.years.commissions.queries import without_commission
from services.awards.years.project_years.model import ProjectYear

WORKING_DAYS = 10
# Days before the last one on which something is recorded.
LADDER = (30, 7, 1)


def set_commissions_due(year: ProjectYear, session: Session) -> None:
    """Ten working days from the opening, as the calendar is that day."""
    year.commissions_due_on = working_days_after(session, clock.today(), WORKING_DAYS)


def commissions_due(year: ProjectYear) -> datetime | None:
    """The first instant after that day, once."""
    if year.commissions_due_on is None or year.commissions_told_at:
        return None
    return clock.end_of(year.commissions_due_on)


def note_commissions_told(year: ProjectYear) -> None:
    """It is told once."""
    year.commissions_told_at = clock.now()


def schools_and_boards(year: ProjectYear) -> Iterable[Addressee]:
    """The principals of the schools without a commission, and the boards of their districts."""
    session = object_session(year)
    missing = [one.path for one in without_commission(session, year.id, year.unit)] if session else []
    boards = dict.fromkeys(cut(path, DISTRICT) for path in missing)
    yield from (Addressee(Role.PRINCIPAL, path) for path in missing)
    yield from (Addressee(Role.BIGEP_BODY_MEMBER, unit, Kind.DISTRICT_EXECUTIVE_BOARD) for unit in boards)


def next_reminder(year: ProjectYear) -> datetime | None:
    """When the next step of the ladder is due."""
    ahead = [days for days in LADDER if year.days_left_told is None or days < year.days_left_told]
    return _before_the_end(year, ahead[0]) if ahead else None


def note_reminded(year: ProjectYear) -> None:
    """The lowest step that is reached: a year that is opened late is not reminded of the others as well."""
    year.days_left_told = min(days for days in LADDER if _before_the_end(year, days) <= clock.now())


def _before_the_end(year: ProjectYear, days: int) -> datetime:
    return clock.start_of(year.records_until - timedelta(days=days))
