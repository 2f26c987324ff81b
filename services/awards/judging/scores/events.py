"""What the world hears of scoring: that a juror works on it, and neither on what nor with which points."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Written(Event, name="awards.score.written"):
    """A juror has gone on scoring."""


@dataclass(frozen=True)
class SetAside(Event, name="awards.score.set_aside"):
    """A juror's score does not count: they may not judge."""


@dataclass(frozen=True)
class TakenUpAgain(Event, name="awards.score.taken_up_again"):
    """A juror may judge after all, and scores anew."""
