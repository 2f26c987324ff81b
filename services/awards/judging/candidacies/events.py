"""What the world hears of a candidacy: never a point, and no result before it is published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Nominated(Event, name="awards.candidacy.nominated"):
    """A body has nominated somebody for an award."""

    project_year_id: UUID
    award_area: str
    recipient_group: str
    schools: list[str]


@dataclass(frozen=True)
class Shortlisted(Event, name="awards.candidacy.shortlisted"):
    """The district has put the candidacy on its short list."""

    project_year_id: UUID
    award_area: str


@dataclass(frozen=True)
class LeftOut(Event, name="awards.candidacy.left_out"):
    """The district has not put the candidacy on its short list, with the reason."""

    project_year_id: UUID
    award_area: str
    reason: str


@dataclass(frozen=True)
class Scored(Event, name="awards.candidacy.scored"):
    """The scoring of the candidacy is closed."""

    project_year_id: UUID
    award_area: str


@dataclass(frozen=True)
class SecondLookOpened(Event, name="awards.candidacy.second_look_opened"):
    """The candidacy is looked at a second time."""

    project_year_id: UUID
    award_area: str


@dataclass(frozen=True)
class Proposed(Event, name="awards.candidacy.proposed"):
    """The monitoring board proposes the candidacy for an award."""

    project_year_id: UUID
    award_area: str


@dataclass(frozen=True)
class Decided(Event, name="awards.candidacy.decided"):
    """The executive board has decided; what, is told when it is published."""


@dataclass(frozen=True)
class Granted(Event, name="awards.award.granted"):
    """An award is given."""

    project_year_id: UUID
    award_area: str
    recipient_group: str
    schools: list[str]
    decision_number: str
    decided_on: date


@dataclass(frozen=True)
class NotGranted(Event, name="awards.award.not_granted"):
    """No award is given to this candidacy."""

    project_year_id: UUID
    award_area: str
    recipient_group: str
    schools: list[str]
    decision_number: str
    decided_on: date


@dataclass(frozen=True)
class Presented(Event, name="awards.award.presented"):
    """The award was handed over at the ceremony."""

    project_year_id: UUID
    award_area: str
    schools: list[str]
    presented_on: date
