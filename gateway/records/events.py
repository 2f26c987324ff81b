"""What the world hears of an extract of a record: that there is one, and nothing of what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class ExtractIssued(Event, name="gateway.record_extract.issued"):
    """Somebody has asked for their own record on paper."""

    id: UUID
