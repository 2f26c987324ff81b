"""A thing that a process moves: it lies at a unit, has a short case number and counts the events told of it."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Computed, Index, String
from sqlalchemy.orm import Mapped, declared_attr, mapped_column
from uuid6 import uuid7

from chassis import clock
from chassis.db import Versioned
from chassis.identity import DISTRICT, PROVINCE
from chassis.texts import Words

# No letter or digit that is mistaken for another when a number is dictated over the telephone.
ALPHABET = "23456789ABCDEFGHJKLMNPRTUVYZ"


def new_id() -> UUID:
    """An id that grows with time, so that lists by id are newest first and pages need no other key."""
    return UUID(bytes=uuid7().bytes)


def new_case() -> str:
    """A case number such as `7K3M-9PD`: six random signs and a check sign that one wrong or swapped sign breaks."""
    signs = [secrets.randbelow(len(ALPHABET)) for _ in range(6)]
    check = sum(place * sign for place, sign in enumerate(signs, start=1)) % len(ALPHABET)
    number = "".join(ALPHABET[sign] for sign in (*signs, check))
    return f"{number[:4]}-{number[4:]}"


def _cut(column: str, level: int) -> Mapped[str | None]:
    """As `identity.cut` of this column's unit, kept by the database; None where the unit lies above that level."""
    way = Computed(f"substring({column} FROM '^{'/'.join(['[^/]+'] * level)}')", persisted=True)
    return mapped_column(String(collation="C"), way, deferred=True)


class Placed:
    """It lies at a unit."""

    # Byte order, so that "every unit below this one" is a range of the index.
    unit: Mapped[str] = mapped_column(String(collation="C"))
    # None at a province or the ministry.
    district: Mapped[str | None] = _cut("unit", DISTRICT)


class Followed(Placed):
    """A province's are found among all others as a district's are, to be listed or counted (`follow_up`)."""

    province: Mapped[str | None] = _cut("unit", PROVINCE)


class Shared(Followed):
    """It is another unit's as well, by the column of this name, and that of all above the other one."""

    OTHER: ClassVar[str] = "group_two"

    @declared_attr
    @classmethod
    def other_district(cls) -> Mapped[str | None]:
        """The other unit's district."""
        return _cut(cls.OTHER, DISTRICT)

    @declared_attr
    @classmethod
    def other_province(cls) -> Mapped[str | None]:
        """The other unit's province."""
        return _cut(cls.OTHER, PROVINCE)


def read_in_order(model: type[Placed], *order: Any) -> None:
    """Whoever such things are listed for, their page is read from an index in the order it is shown in."""
    if not hasattr(model, "__table__"):
        return  # what kinds of things have in common lies nowhere yet
    columns = [model.unit, model.district]
    if issubclass(model, Followed):
        columns.append(model.province)
    if issubclass(model, Shared):
        columns += [getattr(model, model.OTHER), model.other_district, model.other_province]
    for column in columns:
        Index(None, column, *order)


class Thing(Placed, Versioned):
    """What every model that has a process table begins with."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    case: Mapped[str] = mapped_column(String(8), unique=True, default=new_case)
    sequence: Mapped[int] = mapped_column(default=0)
    opened_at: Mapped[datetime] = mapped_column(default=clock.now)
    changed_at: Mapped[datetime] = mapped_column(default=clock.now)
    next_at: Mapped[datetime | None] = mapped_column(default=None, index=True)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """`transitions` counts the version up: what only the clock or a party's mark did makes no open form stale."""
        return {"version_id_col": cls.__table__.c.version, "version_id_generator": False}  # type: ignore[attr-defined]  # a mapped class has a table

    def __init_subclass__(cls, **named: Any) -> None:
        """Lists show the newest first."""
        super().__init_subclass__(**named)
        read_in_order(cls, cls.id)

    def title(self) -> Words:
        """What people call this very thing, in each language."""
        raise NotImplementedError

    def shown_title(self) -> Words:
        """As `title`, for those alone who see the thing: it may name somebody whom no event and no mail names."""
        return self.title()

    def made_of(self) -> list[UUID]:
        """The things whose authors are authors of this one: itself, and parts that have a history of their own."""
        return [self.id]
