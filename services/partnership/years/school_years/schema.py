"""What a school year looks like in the directorates' follow-up list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import fields

from chassis import clock
from chassis.asking import language
from chassis.follow_up import FollowedSchema
from chassis.texts import text
from services.partnership.years.cycles.model import Cycle

THING = "school_year"
COLUMNS = ("school_year", "days_left", "last_measure", "measured_on")


class SchoolYearSchema(FollowedSchema):
    """A school year of a partnership: the first step that is not done, and what was done where it is late."""

    school_year = fields.String(required=True)
    partnership_id = fields.UUID(required=True)
    last_measure = fields.String(allow_none=True)
    measured_on = fields.Date(allow_none=True)


def lines(cycles: Sequence[Cycle]) -> list[dict[str, Any]]:
    """As the list shows them."""
    asked, today = language(), clock.today()
    return [_line(cycle, asked, today) for cycle in cycles]


def _line(cycle: Cycle, asked: str, today: Any) -> dict[str, Any]:
    pair, due = cycle.partnership, cycle.next_due_at
    measure = pair.measures[-1] if pair.measures else None
    return {
        "id": cycle.id,
        "thing": THING,
        "title": pair.title(),
        "unit": cycle.unit,
        "state": {"code": cycle.stands_at, "text": text(f"state.{THING}.{cycle.stands_at}", asked)},
        "changed_at": cycle.changed_at,
        "due": due,
        "days_left": (clock.day_of(due) - today).days if due else None,
        "link": f"/partnership/partnerships/{pair.id}",
        "school_year": cycle.school_year,
        "partnership_id": pair.id,
        "last_measure": measure.text if measure else None,
        "measured_on": clock.day_of(measure.at) if measure else None,
    }
