"""Each report is offered once as a good practice and once as an activity of the own school."""

from __future__ import annotations

from typing import Any

from chassis import clock
from chassis.processes import rule


@rule(source="MOB-16", status=409)
def practice_already_offered(participation: Any) -> bool:
    """A draft was made of it already."""
    return participation.offered_practice_at is None


@rule(source="MOB-16", status=409)
def activity_already_offered(participation: Any) -> bool:
    """It is among the activities already."""
    return participation.offered_activity_at is None


def offer_practice(participation: Any) -> None:
    """Since when."""
    participation.offered_practice_at = clock.now()


def offer_activity(participation: Any) -> None:
    """Since when."""
    participation.offered_activity_at = clock.now()
