"""What the gateway tells of schools, people and calendars."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from tests.telling import event, person_told


def told(verb: str, facts: dict[str, Any]) -> dict[str, Any]:
    """The gateway tells of a unit or a calendar."""
    known = event(uuid4(), 1) | {"type": f"gateway.{verb}", "source": "/gateway"}
    return known | {"data": {"facts": {"sequence": 1} | facts}}


def school_told(path: str, *, is_open: bool = True, sequence: int = 1) -> dict[str, Any]:
    """The gateway tells of a school."""
    code = path.rpartition("/")[2]
    facts = {"path": path, "code": code, "name": f"Okul {code}", "kind": "lower_secondary", "authority": "tegm"}
    verb = "school.changed" if is_open else "school.closed"
    return told(verb, facts | {"is_open": is_open, "sequence": sequence})


def person_of(person: UUID, name: str, unit: str) -> dict[str, Any]:
    """The directory tells of somebody by this name."""
    known = person_told(person, unit)
    known["data"]["facts"]["name"] = name
    return known


def yesterday(day: str) -> str:
    """The day before, as the directory writes it."""
    numbers = [int(number) for number in day.split(".")]
    return date.fromordinal(date(*reversed(numbers)).toordinal() - 1).isoformat()  # type: ignore[arg-type]
