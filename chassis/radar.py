"""A field that any programme may show: several sides of a thing on one fixed scale, as different eyes see them.

The gateway draws it as a radar, with bars and every number in a table beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import AskedOne
from chassis.schema import WordsSchema
from chassis.texts import Words


@dataclass(frozen=True)
class Outline:
    """What one voice, or one year, says of every side, in the order of the sides; None where it says nothing.

    `number` is of how many it is the mean, where it is one.
    """

    name: Words
    values: Sequence[float | None]
    number: int | None = None


@dataclass(frozen=True)
class Radar:
    """The sides in their fixed order, the highest value of each, and the outlines."""

    sides: Sequence[Words]
    most: float
    outlines: Sequence[Outline]


class OutlineSchema(Schema):
    """One voice or year."""

    name = fields.Nested(WordsSchema, required=True)
    values = fields.List(fields.Float(allow_none=True), required=True)
    number = fields.Integer(allow_none=True)


class RadarSchema(Schema):
    """Several sides on one scale from 0 on."""

    sides = fields.List(fields.Nested(WordsSchema), required=True)
    most = fields.Float(required=True)
    outlines = fields.List(fields.Nested(OutlineSchema), required=True)


class Radars(AskedOne):
    """A radar, asked for when the thing is shown; pages draw it as `x-drawn-as` says."""

    def __init__(self, read: Callable[[Session, Any], Radar | None]) -> None:
        super().__init__(RadarSchema, read)
        self.metadata = {**self.metadata, "x-drawn-as": "radar"}
