"""A number measured by what stands beside it: how much it may be (`x-most`), and how often it counts (`x-times`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gateway.forms.schemas import Schema

MOST, TIMES = "x-most", "x-times"
# What the neighbours say, as it was found.
_MEASURE = "x-measure"


def measured(schema: Schema, beside: Mapping[str, Any]) -> Schema:
    """The number with what its neighbours say of it; each of the two words names such a neighbour."""
    said = {word: beside.get(schema[word]) for word in (MOST, TIMES) if word in schema}
    measure = {word: number for word, number in said.items() if isinstance(number, int)}
    maximum = {"maximum": measure[MOST]} if MOST in measure else {}
    return {**schema, **maximum, _MEASURE: measure} if measure else schema


def scale(schema: Schema) -> dict[str, Any]:
    """As a field tells it; that it counts once need not be said."""
    measure = schema.get(_MEASURE, {})
    return {name: measure.get(word, nothing) for name, word, nothing in (("most", MOST, 0), ("times", TIMES, 1))}
