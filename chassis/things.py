"""A thing that a process moves: it lies at a unit, has a short case number and counts the events told of it."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Computed, Index, String
from sqlalchemy.orm import Mapped, declared_attr, mapped_column
from uuid6 import uuid7

from chassis import clock
from chassis.db import Versioned
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


# As `identity.cut(unit, DISTRICT)`, and `PROVINCE`.
_DISTRICT = "substring(unit FROM '^[^/]+/[^/]+/[^/]+')"
_PROVINCE = "substring(unit FROM '^[^/]+/[^/]+')"


class Placed:
    """It lies at a unit."""

    # Byte order, so that "every unit below this one" is a range of the index.
    unit: Mapped[str] = mapped_column(String(collation="C"))
    # None at a province or the ministry.
    district: Mapped[str | None] = mapped_column(
        String(collation="C"), Computed(_DISTRICT, persisted=True), deferred=True
    )


class Followed(Placed):
    """It is counted by district, and by province (`follow_up`)."""

    province: Mapped[str | None] = mapped_column(
        String(collation="C"), Computed(_PROVINCE, persisted=True), deferred=True
    )


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
        """A list of a school's or a district's things is read from an index in the order it is shown in."""
        super().__init_subclass__(**named)
        for column in (cls.unit, cls.district):
            Index(None, column, cls.id)

    def title(self) -> Words:
        """What people call this very thing, in each language."""
        raise NotImplementedError

    def made_of(self) -> list[UUID]:
        """The things whose authors are authors of this one: itself, and parts that have a history of their own."""
        return [self.id]
