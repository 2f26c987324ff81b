"""What the world hears of a ranked list: that it is closed, and nothing of what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Closed(Event, name="awards.ranking.closed"):
    """The ranked list of an award area and a group is closed."""

    project_year_id: UUID
    award_area: str
    recipient_group: str
