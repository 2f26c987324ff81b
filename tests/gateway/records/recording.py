"""What some programme might say of the records of people."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tests.telling import event

COURSE = {"code": "course", "tr": "Kurs", "en": "Course"}
VISIT = {"code": "visit", "tr": "Ziyaret", "en": "Visit"}


def done(person: UUID, /, kind: dict[str, str] = COURSE, **said: Any) -> dict[str, Any]:
    """One line: five hours on a day in March 2026."""
    return {"person": person, "kind": kind, "starts_on": "2026-03-02", "ends_on": "2026-03-02", "hours": 5} | said


def told(subject: UUID, sequence: int, *entries: dict[str, Any], **said: Any) -> dict[str, Any]:
    """An event of a thing that enters these."""
    return event(subject, sequence, records=list(entries), **said)
