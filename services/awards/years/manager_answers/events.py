"""What the world hears of a manager's answers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Answers:
    id: UUID
    unit: str
    project_year_id: UUID


@dataclass(frozen=True)
class Given(_Answers, Event, name="awards.manager_answer.given"):
    """A school's manager has answered the year-end questions."""


@dataclass(frozen=True)
class Edited(_Answers, Event, name="awards.manager_answer.edited"):
    """A school's manager has changed the answers to the year-end questions."""
