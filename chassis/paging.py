"""Keyset pages: stable while rows come and go, and the thousandth page costs what the first did."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, validate
from sqlalchemy import Select, select, tuple_, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from chassis.schema import Text
from chassis.scope import also, order_of, ways_of

USUAL, MOST = 50, 200
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# No more digits than an instant of our age has.
_KEY = re.compile(r"(?:([0-9]{1,16})_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")


class Place(NamedTuple):
    """Where a page ended: the last row's instant, where it had one, and its id."""

    at: datetime | None
    id: UUID

    def __str__(self) -> str:
        """As it stands in an address."""
        return str(self.id) if self.at is None else f"{(self.at - _BEGINNING) // _MICROSECOND}_{self.id}"


class PlaceField(fields.String):
    """The key after which a page begins, as the page before it said."""

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        said = _KEY.fullmatch(str(value))
        if said is None:
            raise ValidationError("Not a valid key.")
        return Place(_BEGINNING + int(said[1]) * _MICROSECOND if said[1] else None, UUID(said[2]))


class PageAsked(Schema):
    """How much of a list at once."""

    limit = fields.Integer(load_default=USUAL, validate=validate.Range(1, MOST))


class LinesAsked(PageAsked):
    """A list whose lines have an order of their own, by no key: the next page begins after so many of them."""

    after = fields.Integer(validate=validate.Range(min=1))


class UnitsAsked(PageAsked):
    """A list with a line for each unit, in the order of their paths."""

    after = Text(most=200)


def cut(
    found: Sequence[Any], asked: Mapping[str, Any], key: Callable[[Any], object]
) -> tuple[Sequence[Any], str | None]:
    """One page of rows of which one more was read than is shown, and the key at which the next one begins (PLT-12).

    `key` says it of the last row that is shown.
    """
    limit = asked.get("limit", USUAL)
    following = str(key(found[limit - 1])) if len(found) > limit else None
    return found[:limit], following


def cut_by_lines(found: Sequence[Any], asked: Mapping[str, Any]) -> tuple[Sequence[Any], str | None]:
    """One page of all lines that there are, and after how many the next one begins."""
    begins = asked.get("after", 0)
    ends = begins + asked.get("limit", USUAL)
    return found[begins:ends], str(ends) if len(found) > ends else None


def first(wanted: Select[Any], order: Sequence[Any], number: int, *, newest: bool = False) -> Select[Any]:
    """So many rows in this order, whose last column is the key, or from its end.

    Of each way to them so many are enough, and an index has these in order.
    """
    each, bare = ways_of(wanted)
    if len(each) < 2:  # noqa: PLR2004  # one way, or none where nobody finds anything
        way = each[0] if each else wanted
        return _shortened(way, order_of(way, order), number, newest=newest)
    ways = [_shortened(way.with_only_columns(*order), order_of(way, order), number, newest=newest) for way in each]
    found = union(*ways).subquery()
    there = [found.c[column.key] for column in order]
    ids = _shortened(select(there[-1]), there, number, newest=newest)
    return _shortened(bare.where(order[-1].in_(ids)), order, number, newest=newest)


def _shortened(wanted: Select[Any], order: Sequence[Any], number: int, *, newest: bool) -> Select[Any]:
    return wanted.order_by(*_by(order, newest=newest)).limit(number)


def _by(columns: Sequence[Any], *, newest: bool) -> list[Any]:
    return [column.desc() if newest else column for column in columns]


def page(
    session: Session, wanted: Select[Any], key: InstrumentedAttribute[Any], asked: Mapping[str, Any]
) -> tuple[Sequence[Any], str | None]:
    """One page by a key that grows with time, newest first, and the key after which the next one begins (PLT-12)."""
    limit = asked.get("limit", USUAL)
    if "after" in asked:
        wanted = also(wanted, lambda one: one.where(key < _id_of(asked["after"])))
    found = session.scalars(first(wanted, (key,), limit + 1, newest=True)).unique().all()
    return cut(found, asked, attrgetter(key.key))


def page_by_due(
    session: Session,
    wanted: Select[Any],
    due: InstrumentedAttribute[datetime | None],
    key: InstrumentedAttribute[Any],
    asked: Mapping[str, Any],
) -> tuple[Sequence[Any], str | None]:
    """One page by the instant at which something is due, the latest in arrears first; what is not due comes last.

    Each of the two parts is read from an index in its order. A row whose instant changes meanwhile comes where it
    belongs then; every other comes exactly once.
    """
    limit, after = asked.get("limit", USUAL), asked.get("after")
    found: list[Any] = []
    if after is None or after.at is not None:
        further = [tuple_(due, key) > (after.at, after.id)] if after else []
        timed = also(wanted, lambda one: one.where(due.is_not(None), *further))
        found += session.scalars(first(timed, (due, key), limit + 1)).unique()
    if len(found) <= limit:
        further = [key < after.id] if after and after.at is None else []
        rest = also(wanted, lambda one: one.where(due.is_(None), *further))
        found += session.scalars(first(rest, (key,), limit + 1 - len(found), newest=True)).unique()
    return cut(found, asked, lambda last: Place(getattr(last, due.key), getattr(last, key.key)))


def _id_of(after: Any) -> Any:
    return after.id if isinstance(after, Place) else after
