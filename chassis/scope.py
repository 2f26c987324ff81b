"""Which rows lie at a unit or below it, as a condition that an index answers.

What is of two units is somebody's in more ways than one. No index has the rows of several conditions in one order, and
a database that looks for the newest of them reads those of everybody else: so a select remembers its ways
(`in_any_of`), whatever it is narrowed to (`also`), and a page takes its rows from each of them (`paging`).

A place is asked for as a range in which only it lies, and its page in the order of the place first. To a database that
knows the place to be one, the index of the key alone has the same order: it would walk through everybody's, and for
those whose things are old through nearly all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import BinaryExpression, BindParameter, ColumnElement, Select, false, or_, true
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.elements import BooleanClauseList
from sqlalchemy.sql.operators import and_, eq

from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, level_of
from chassis.things import Followed, Placed, Shared

_WAYS, _PLACE = "ways", "place"


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
    ways = Ways([_way(wanted, one) for one in conditions], wanted)
    return _by(ways, wanted.where(or_(false(), *conditions)))


def at_place(wanted: Select[Any], model: type[Placed], unit: str) -> Select[Any]:
    """Narrowed, in each of its ways, to what lies at a unit or below it."""
    return also(wanted, lambda one: in_any_of(one, [lies_in(model, unit)]))


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


def order_of(way: Select[Any], order: Sequence[Any]) -> Sequence[Any]:
    """The columns by which this way's rows stand in an index: first the place it asks for, where there is one."""
    place = way.get_execution_options().get(_PLACE)
    led = place is not None and any(_names(index.columns) == _names((place, *order)) for index in place.table.indexes)
    return (place, *order) if led else order


def _way(wanted: Select[Any], condition: ColumnElement[bool]) -> Select[Any]:
    parts = _all_of(condition)
    for part in parts:
        if isinstance(part, BinaryExpression) and _names_a_place(part):
            place, others = part.left, [one for one in parts if one is not part]
            narrowed = wanted.where(place >= part.right, place <= part.right, *others)
            return narrowed.execution_options(**{_PLACE: place})
    return wanted.where(condition)


def _all_of(condition: ColumnElement[bool]) -> Sequence[ColumnElement[bool]]:
    if isinstance(condition, BooleanClauseList) and condition.operator is and_:
        return list(condition.clauses)
    return [condition]


def _names_a_place(condition: BinaryExpression[bool]) -> bool:
    """It asks for one value of a column by which an index has things in some order."""
    column = condition.left
    indexes = getattr(getattr(column, "table", None), "indexes", ())
    is_one = condition.operator is eq and isinstance(condition.right, BindParameter)
    return is_one and any(_names(index.columns)[:1] == [column.name] and len(index.columns) > 1 for index in indexes)


def _by(ways: Ways, wanted: Select[Any]) -> Select[Any]:
    return wanted.execution_options(**{_WAYS: (wanted.whereclause, ways)})


def _names(columns: Iterable[Any]) -> list[str]:
    return [column.name for column in columns]
