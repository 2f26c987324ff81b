"""Who takes part: what sends, what hears, how events get into it and where one sees their effect."""

from __future__ import annotations

from typing import Protocol

from deploy.local.programs import Program

COUNTED = "counted AS effect (at, thing, number)"


class Contestant(Protocol):
    """One way from the outbox, or from the publisher where there is none, to the effect."""

    heard_in: str  # the database of the effects, as psycopg reads its URL
    effects: str  # their table, with what each event was about
    told_in: str  # the database of the outbox; empty where there is none

    def sender(self) -> Program | None:
        """What takes events to the broker; None where the writer does it."""

    def hearer(self) -> Program:
        """What does the effect."""

    def pour(self, count: int) -> None:
        """So many events at once."""

    def writer(self, count: int, rate: float) -> Program:
        """Writes one event after the other, so many a second, and says when; with 0 as fast as it can."""
