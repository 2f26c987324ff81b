"""Which rows lie at a unit or below it, as a condition that an index answers.

What is of two units is somebody's in more ways than one. No index has the rows of several conditions in one order, and
a database that looks for the newest of them reads those of everybody else: so a select remembers its ways
(`in_any_of`), whatever it is narrowed to (`also`), and a page takes its rows from each of them (`paging`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, false, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL
from chassis.things import Followed, Placed, Shared

_WAYS = "ways"


def below(column: InstrumentedAttribute[str], unit: str) -> ColumnElement[bool]:
    """The unit that this column names is this one, or lies below it; `identity.covers` says the same of two units."""
    if unit == ROOT:
        return true()
    if _level(unit) >= SCHOOL:
        return column == unit
    return or_(column == unit, column.startswith(f"{unit}/", autoescape=True))


def lies_in(model: type[Placed], unit: str) -> ColumnElement[bool]:
    """As `below`, of the unit at which a thing lies: a district's are found by a column of their own, in order."""
    if _level(unit) == DISTRICT:
        return model.district == unit
    if _level(unit) == PROVINCE and issubclass(model, Followed):
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
    if _level(unit) == DISTRICT:
        return model.other_district == unit
    if _level(unit) == PROVINCE:
        return model.other_province == unit
    return below(getattr(model, model.OTHER), unit)


def _level(unit: str) -> int:
    return unit.count("/") + 1


def in_any_of(wanted: Select[Any], ways: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Narrowed to what one of these conditions finds."""
    return _by_ways(wanted.where(or_(false(), *ways)), [wanted.where(way) for way in ways])


def also(wanted: Select[Any], narrow: Callable[..., Select[Any]], *said: Any) -> Select[Any]:
    """Narrowed further, in each of its ways."""
    return _by_ways(narrow(wanted, *said), [way for one in ways_of(wanted) for way in ways_of(narrow(one, *said))])


def ways_of(wanted: Select[Any]) -> Sequence[Select[Any]]:
    """The selects that find between them what this one finds; itself where it was narrowed without them since."""
    condition, ways = wanted.get_execution_options().get(_WAYS, (None, ()))
    if condition is None or not condition.compare(wanted.whereclause):
        return (wanted,)
    found: Sequence[Select[Any]] = ways
    return found


def _by_ways(wanted: Select[Any], ways: Sequence[Select[Any]]) -> Select[Any]:
    return wanted.execution_options(**{_WAYS: (wanted.whereclause, ways)}) if len(ways) > 1 else wanted
