"""What the world hears of a need cycle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class _OfHalfYear:
    half_year: str


@dataclass(frozen=True)
class Opened(_OfHalfYear, Event, name="training.need_cycle.opened"):
    """Every teacher and manager of the school is asked for training topics."""

    collects_until: date
    requests_until: date
    opened_without_team: bool


@dataclass(frozen=True)
class TeamMissed(_OfHalfYear, Event, name="training.need_cycle.team_missed"):
    """The cycle is open, but the school has no coordination team that could lead it."""


@dataclass(frozen=True)
class HeadingsWritten(_OfHalfYear, Event, name="training.need_cycle.headings_written"):
    """The team has written down how the school stands."""


@dataclass(frozen=True)
class AnswersReminded(_OfHalfYear, Event, name="training.need_cycle.answers_reminded"):
    """Those who have not said what they need are asked once more."""


@dataclass(frozen=True)
class DataCollected(_OfHalfYear, Event, name="training.need_cycle.data_collected"):
    """What the school needs is collected; zümre and class teachers' boards discuss it."""


@dataclass(frozen=True)
class Discussed(_OfHalfYear, Event, name="training.need_cycle.discussed"):
    """It was discussed; the teachers' board decides."""


@dataclass(frozen=True)
class BoardDecided(_OfHalfYear, Event, name="training.need_cycle.board_decided"):
    """The teachers' board has decided topic by topic; the principal approves."""

    board_met_on: date


@dataclass(frozen=True)
class Finalised(_OfHalfYear, Event, name="training.need_cycle.finalised"):
    """The principal has approved the board's decision; requests may be made of it."""


@dataclass(frozen=True)
class SentBack(_OfHalfYear, Event, name="training.need_cycle.sent_back"):
    """The principal does not approve; the board decides again."""

    reason: str


@dataclass(frozen=True)
class Closed(_OfHalfYear, Event, name="training.need_cycle.closed"):
    """The half-year is over, or the school is closed; requests that were sent go on."""
