"""A field that any programme may show: what was aimed at, what was reached and how it went, drawn by the gateway."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from marshmallow import Schema, fields
from sqlalchemy.orm import Session, object_session


@dataclass(frozen=True)
class Point:
    """A value on its day, and whether something proves it."""

    at: date
    value: float
    has_evidence: bool


@dataclass(frozen=True)
class Progress:
    """From where to where something is to go, where it should be today, and the values there are, oldest first."""

    id: UUID
    name: str
    unit_of_measure: str | None
    baseline: float | None
    target: float | None
    expected: float | None
    course: Sequence[Point] = ()

    @property
    def less_is_better(self) -> bool:
        """The target lies below where it began."""
        return self.baseline is not None and self.target is not None and self.target < self.baseline

    @property
    def realised(self) -> float | None:
        """The newest value."""
        return self.course[-1].value if self.course else None

    @property
    def has_evidence(self) -> bool:
        """Whether something proves the newest value."""
        return bool(self.course) and self.course[-1].has_evidence

    @property
    def progress(self) -> float | None:
        """Realised by target; none where there is no value, or nothing to divide by."""
        return self.realised / self.target if self.realised is not None and self.target else None

    @property
    def is_reached(self) -> bool | None:
        """The newest value is the target or better; none while there is no value."""
        if self.realised is None or self.target is None:
            return None
        return self.realised <= self.target if self.less_is_better else self.realised >= self.target


class PointSchema(Schema):
    """One value of a progress."""

    at = fields.Date(required=True)
    value = fields.Float(required=True)
    has_evidence = fields.Boolean(required=True)


class ProgressSchema(Schema):
    """What was aimed at, and what was reached."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    unit_of_measure = fields.String(allow_none=True)
    baseline = fields.Float(allow_none=True)
    target = fields.Float(allow_none=True)
    expected = fields.Float(allow_none=True)
    realised = fields.Float(allow_none=True)
    progress = fields.Float(allow_none=True)
    is_reached = fields.Boolean(allow_none=True)
    less_is_better = fields.Boolean(required=True)
    has_evidence = fields.Boolean(required=True)
    course = fields.List(fields.Nested(PointSchema), required=True)


class Progresses(fields.List[Any]):
    """How far a thing is, asked for when it is shown; pages draw them as `x-drawn-as` says."""

    def __init__(self, read: Callable[[Session, Any], Sequence[Progress]]) -> None:
        super().__init__(fields.Nested(ProgressSchema), dump_only=True, metadata={"x-drawn-as": "progress"})
        self.read = read

    def get_value(self, obj: Any, *_: Any, **__: Any) -> Any:
        """Ask in the session that the thing comes from."""
        session = object_session(obj)
        return self.read(session, obj) if session else []
