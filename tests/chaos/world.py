"""What every service keeps after a run, side by side: plain rows that a checker compares, or a test doctors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tests.chaos.messages import Injected


class Line(NamedTuple):
    """One line of a history."""

    thing: str
    number: int
    action: str
    event: str
    role: str


class Told(NamedTuple):
    """One row of an outbox."""

    id: str
    thing: str
    sequence: int
    type: str
    position: int | None
    data: dict[str, Any]
    actor: str | None


class Heard(NamedTuple):
    """One row of an inbox."""

    state: str
    cause: str | None
    handler: str | None
    attempts: int
    body_kept: bool


class Effect(NamedTuple):
    """One row of the witness, in the order in which they came about."""

    id: str
    thing: str
    sequence: int


class Message(NamedTuple):
    """One message of a person."""

    id: str
    event: str
    person: str
    channel: str
    state: str


@dataclass(frozen=True)
class Mark:
    """How far everything had come before a run: only what comes later is looked at."""

    seqs: dict[str, int]
    arrivals: dict[str, int]
    effects: int


@dataclass
class World:
    """Everything that has to agree."""

    accepted: dict[tuple[str, str], list[str]]
    injected: Injected
    histories: dict[str, list[Line]] = field(default_factory=dict)
    outboxes: dict[str, list[Told]] = field(default_factory=dict)
    # By service: the number of positions, and the highest one; without a gap they are the same.
    positions: dict[str, tuple[int, int]] = field(default_factory=dict)
    inboxes: dict[str, dict[str, Heard]] = field(default_factory=dict)
    effects: list[Effect] = field(default_factory=list)
    timeline: list[tuple[str, str, int]] = field(default_factory=list)
    cases: dict[str, tuple[int, str]] = field(default_factory=dict)
    tasks: set[tuple[str, str]] = field(default_factory=set)
    units: dict[str, dict[str, tuple[str, int]]] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    holders: dict[tuple[str, str, str | None], set[str]] = field(default_factory=dict)
    mails: Counter[str] = field(default_factory=Counter)
    # Mails that carry the id of no message at all.
    strange_mails: list[str] = field(default_factory=list)
    waiting: dict[str, int] = field(default_factory=dict)

    @property
    def told(self) -> list[Told]:
        """Every event of every service."""
        return [one for outbox in self.outboxes.values() for one in outbox]
