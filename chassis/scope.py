"""Which rows lie at a unit or below it, as a condition that an index answers.

What is of two units is somebody's in more ways than one. No index has the rows of several conditions in one order, and
a database that looks for the newest of them reads those of everybody else: so a select remembers its ways
(`in_any_of`), whatever it is narrowed to (`also`), and a page takes its rows from each of them (`paging`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, false, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, level_of
from chassis.things import Followed, Placed, Shared

_WAYS = "ways"


def below(column: InstrumentedAttribute[str], unit: str) -> ColumnElement[bool]:
    """The unit that this column names is this one, or lies below it; `identity.covers` says the same of two units."""
    if unit == ROOT:
        return true()
    if level_of(unit) >= SCHOOL:
        return column == unit
    return or_(column == unit, column.startswith(f"{unit}/", autoescape=True))


def lies_in(model: type[Placed], unit: str) -> ColumnElement[bool]:
    """As `below`, of the unit at which a thing lies: a district's are found by a column of their own, in order."""
    if level_of(unit) == DISTRICT:
        return model.district == unit
    if level_of(unit) == PROVINCE and issubclass(model, Followed):
        return model.province == unit
    return below(model.unit, unit)


def ways_to(model: type[Placed], units: Iterable[str]) -> list[ColumnElement[bool]]:
    """The conditions by which things are of one of these units: they lie there, or the other unit they are of does."""
    asked = dict.fromkeys(units)
    if ROOT in asked:
        return [true()]
    ways = [lies_in(model, unit) for unit in asked]
    return ways + [_other_lies_in(model, unit) for unit in asked] if issubclass(model, Shared) else ways


def _other_lies_in(model: type[Shared], unit: str) -> ColumnElement[bool]:
    if level_of(unit) == DISTRICT:
        return model.other_district == unit
    if level_of(unit) == PROVINCE:
        return model.other_province == unit
    return below(getattr(model, model.OTHER), unit)


class Ways(NamedTuple):
    """The selects that find between them what one finds, and the same without a word on whose it is."""

    each: Sequence[Select[Any]]
    bare: Select[Any]


def in_any_of(wanted: Select[Any], conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Narrowed to what one of these conditions finds."""
    ways = Ways([wanted.where(one) for one in conditions], wanted)
    return _by(ways, wanted.where(or_(false(), *conditions)))


def also(wanted: Select[Any], narrow: Callable[..., Select[Any]], *said: Any) -> Select[Any]:
    """Narrowed further, in each of its ways."""
    each, bare = ways_of(wanted)
    return _by(Ways([way for one in each for way in ways_of(narrow(one, *said)).each], bare), narrow(wanted, *said))


def ways_of(wanted: Select[Any]) -> Ways:
    """Its ways; itself where it has been narrowed without them since."""
    condition, ways = wanted.get_execution_options().get(_WAYS, (None, None))
    if condition is None or not condition.compare(wanted.whereclause):
        return Ways((wanted,), wanted)
    found: Ways = ways
    return found


def _by(ways: Ways, wanted: Select[Any]) -> Select[Any]:
    return wanted.execution_options(**{_WAYS: (wanted.whereclause, ways)}) if len(ways.each) > 1 else wanted
