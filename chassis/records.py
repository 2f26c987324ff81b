"""What a thing enters into people's own records of what they did, whatever the programme.

Each event of the thing says the whole of it (`data.records`), so that whatever takes the thing back takes it out of the
records: no step has to remember it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.texts import both


@dataclass(frozen=True)
class RecordEntry:
    """What one person did; `kind` is one of the service's words `record.<kind>`, `hours` what it counts for, if so."""

    person: UUID
    kind: str
    starts_on: date
    ends_on: date
    hours: int | None = None

    def told(self) -> dict[str, Any]:
        """As an event carries it."""
        return {
            "person": self.person,
            "kind": {"code": self.kind, **both(f"record.{self.kind}")},
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
            "hours": self.hours,
        }
