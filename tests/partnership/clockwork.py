"""The clock takes what is due."""

from __future__ import annotations

from chassis.deadlines import take_due


def clock_takes(*models: type) -> None:
    """Everything that is due is taken, step after step."""
    while sum(take_due(model, {}) for model in models):
        pass
