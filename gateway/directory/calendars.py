"""A school year is set: its half-years and holidays, from which deadlines in working days are counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import RuleNotMet
from chassis.things import new_id
from gateway.directory import changes
from gateway.directory.model import Calendar
from gateway.directory.telling import By, tell

_YEAR = re.compile("(20[0-9]{2})-(20[0-9]{2})")


def year(session: Session, school_year: str) -> Calendar | None:
    """The school year, ours until the transaction ends, if it has been set."""
    return session.scalar(select(Calendar).filter_by(school_year=school_year).with_for_update())


def set_year(
    session: Session, calendar: Calendar | None, school_year: str, said: Mapping[str, Any], by: By
) -> Calendar:
    """Set a school year, new or anew; where nothing differs, nothing is told. Raises RuleNotMet."""
    first_half, second_half, holidays = said["first_half"], said["second_half"], sorted(set(said["holidays"]))
    _check(school_year, [*first_half, *second_half])
    kept = {
        "first_half": [day.isoformat() for day in first_half],
        "second_half": [day.isoformat() for day in second_half],
        "holidays": [day.isoformat() for day in holidays],
    }
    calendar = calendar or Calendar(id=new_id(), school_year=school_year, sequence=0)
    if calendar.sequence and all(getattr(calendar, name) == value for name, value in kept.items()):
        return calendar
    for name, value in kept.items():
        setattr(calendar, name, value)
    told = changes.calendar_changed(calendar)
    session.add(calendar)
    tell(session, [told], by)
    return calendar


def _check(school_year: str, days: list[date]) -> None:
    found = _YEAR.fullmatch(school_year)
    if found is None or int(found[2]) != int(found[1]) + 1:
        raise RuleNotMet("school_year_malformed", errors={"school_year": ["school_year_malformed"]})
    begins, ends = date(int(found[1]), 9, 1), date(int(found[2]), 8, 31)
    if any(before >= after for before, after in pairwise(days)) or not begins <= days[0] < days[-1] <= ends:
        raise RuleNotMet("halves_out_of_order", errors={"first_half": ["halves_out_of_order"]})
