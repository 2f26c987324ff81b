"""For how long what somebody wrote when they applied is kept, and how they were weighed (ledger 5.1)."""

from __future__ import annotations

from typing import Any

from chassis.retention import Keeping

NOTHING: dict[str, Any] = {"statement": None, "reason": None, "document": None, "marks": [], "score": 0}


def kept(model: type[Any]) -> tuple[Keeping, Keeping]:
    """Longer of those who had a seat."""
    was_placed = model.placed_at.is_not(None)
    return (
        Keeping("application", model, model.changed_at, NOTHING, years=5, only=was_placed),
        Keeping("application", model, model.changed_at, NOTHING, years=2, only=~was_placed),
    )
