"""Which rows lie at a unit or below it, as a condition that an index answers."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from chassis.identity import DISTRICT, ROOT, SCHOOL
from chassis.things import Placed


def below(column: InstrumentedAttribute[str], unit: str) -> ColumnElement[bool]:
    """The unit that this column names is this one, or lies below it; `identity.covers` says the same of two units."""
    if unit == ROOT:
        return true()
    if unit.count("/") + 1 >= SCHOOL:
        return column == unit
    return or_(column == unit, column.startswith(f"{unit}/", autoescape=True))


def lies_in(model: type[Placed], unit: str) -> ColumnElement[bool]:
    """As `below`, of the unit at which a thing lies: a district's are found by a column of their own, in order."""
    return model.district == unit if unit.count("/") + 1 == DISTRICT else below(model.unit, unit)
