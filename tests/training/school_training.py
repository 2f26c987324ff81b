"""A training at a school that lacks its tenth participant, and the days to which one is put off."""

from __future__ import annotations

from typing import Any

from tests.training.answers import at, ok
from tests.training.cast_activities import Cast

CANCELLED, POSTPONED = "training.activity.cancelled", "training.activity.postponed"


def school_training(activities: Cast, **said: Any) -> str:
    """The activity of an approved request."""
    with at("26.9.2025"):
        return f"/v1/activities/{activities.planned_request(**said)}"


def without_guest(activities: Cast, address: str) -> dict[str, Any]:
    """The tenth does not come."""
    said = {"person": str(activities.guest.id), "reason": "Görevlendirildi"}
    return ok(activities.hakan.post(f"{address}/remove_person", said))
