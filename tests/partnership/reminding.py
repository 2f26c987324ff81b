"""Who is reminded, and on which days."""

from __future__ import annotations

from typing import Any

from tests.partnership.cast import CAMLITEPE, POYRAZLI, Cast, at
from tests.partnership.clockwork import clock_takes

BOTH_SCHOOLS = {(role, school) for role in ("principal", "partnership_coordinator") for school in (CAMLITEPE, POYRAZLI)}
DIRECTORATES = {
    ("district_officer", "tr/10/altieylul"),
    ("district_officer", "tr/10/bandirma"),
    ("province_officer", "tr/10"),
}
OGM = ("ogm_officer", "tr")


def days_on_which(cast: Cast, event: str, model: type[Any], *days: str) -> list[str]:
    """On which of these days the clock tells of it."""
    found = []
    for day in days:
        before = cast.house.told().count(event)
        with at(day, "00:00:00"):
            clock_takes(model)
        found += [day] * (cast.house.told().count(event) - before)
    return found
