"""What the world hears of a proposal to join requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Made(Event, name="training.merge_proposal.made"):
    """Requests of several schools are like each other; their principals are asked whether to join them."""

    schools: list[str]
    answers_due_on: date


@dataclass(frozen=True)
class Consented(Event, name="training.merge_proposal.consented"):
    """A school agrees."""

    consented: list[str]


@dataclass(frozen=True)
class Declined(Event, name="training.merge_proposal.declined"):
    """A school wants its request evaluated alone."""

    declined: list[str]


@dataclass(frozen=True)
class Answered(Event, name="training.merge_proposal.answered"):
    """Every school has answered, or the time for it is over."""

    consented: list[str]
    declined: list[str]


@dataclass(frozen=True)
class Carried(Event, name="training.merge_proposal.carried"):
    """The directorate has joined the requests."""

    joint_request_id: UUID | None
    consented: list[str]


@dataclass(frozen=True)
class Dropped(Event, name="training.merge_proposal.dropped"):
    """Nothing comes of it; each request goes on alone."""
