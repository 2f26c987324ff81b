"""What the directory keeps: units, people, their posts, the school calendar, and who looked at a T.C. kimlik no."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, LargeBinary, PrimaryKeyConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.db import Versioned
from chassis.identity import Role
from chassis.national_ids import ClosedNumber
from chassis.things import new_id
from gateway.tables import Base

# Byte order, so that "every unit below this one" is a range of the index.
PATH = String(collation="C")
# Turkish order, so that Çiğdem stands before Deniz in every list.
NAME = Text(collation="tr-x-icu")
# Byte order again: folded letters are ASCII, and a beginning is a range of the index.
FOLDED = Text(collation="C")
_PROVINCE = "substring(unit FROM '^[^/]+/[^/]+')"


class Unit(Versioned, Base):
    """The ministry, a province, a district or a school; its path says what it lies below."""

    __tablename__ = "units"
    __table_args__ = (
        Index("ix_units_searched", "searched", postgresql_using="gin", postgresql_ops={"searched": "gin_trgm_ops"}),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    path: Mapped[str] = mapped_column(PATH, unique=True)
    parent: Mapped[str | None] = mapped_column(PATH, ForeignKey("units.path"), index=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(NAME)
    searched: Mapped[str] = mapped_column(Text, Computed("directory_fold(name)", persisted=True))
    kind: Mapped[str] = mapped_column(index=True)
    authority: Mapped[str | None]
    opened_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    successor: Mapped[str | None] = mapped_column(PATH, ForeignKey("units.path"))
    sequence: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]

    @property
    def is_open(self) -> bool:
        """Whether it still works; what is closed keeps its history."""
        return self.closed_on is None


class Person(Versioned, Base):
    """Somebody who works in a school or an office of the ministry; students and parents are never here (PLT-11)."""

    __tablename__ = "people"
    __table_args__ = (
        Index("ix_people_name_id", "name", "id"),
        Index("ix_people_unit_name_id", "unit", "name", "id"),
        Index("ix_people_province_name_id", "province", "name", "id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    username: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(NAME)
    searched: Mapped[str] = mapped_column(FOLDED, Computed("directory_fold(name)", persisted=True))
    email: Mapped[str | None]
    phone: Mapped[str | None]
    subject_field: Mapped[str | None]
    unit: Mapped[str | None] = mapped_column(PATH, ForeignKey("units.path"))
    province: Mapped[str | None] = mapped_column(PATH, Computed(_PROVINCE, persisted=True))
    left_on: Mapped[date | None]
    sequence: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]


class NameWord(Base):
    """A word by which somebody who serves is found; the database keeps it in step with the person."""

    __tablename__ = "name_words"
    # All that a search asks lies in one index, in the order in which people are shown: the country's or a province's.
    __table_args__ = (
        PrimaryKeyConstraint("word", "name", "person", postgresql_include=("searched", "unit")),
        Index(None, "province", "word", "name", "person", postgresql_include=("searched",)),
    )
    word: Mapped[str] = mapped_column(FOLDED)
    name: Mapped[str] = mapped_column(NAME)
    person: Mapped[UUID]
    searched: Mapped[str] = mapped_column(FOLDED)
    unit: Mapped[str | None] = mapped_column(PATH)
    province: Mapped[str | None] = mapped_column(PATH, Computed(_PROVINCE, persisted=True))


class NationalId(ClosedNumber, Base):
    """A person's T.C. kimlik no."""

    __tablename__ = "national_ids"
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"), primary_key=True)
    # Nobody has another's.
    finder: Mapped[bytes] = mapped_column(LargeBinary, unique=True)

    @property
    def owner(self) -> UUID:
        """It is closed for the person."""
        return self.person


class HeldPost(Versioned, Base):
    """A role at a unit from one day through another; `deputy_for` says in whose place (vekâlet)."""

    __tablename__ = "posts"
    __table_args__ = (
        # The same post is given once, however often an event or a file says so.
        Index(
            "uq_posts_given_once",
            "person",
            "role",
            "unit",
            "branch",
            "deputy_for",
            "starts_on",
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
        Index("ix_posts_unit_role", "unit", "role"),
        # A post that is ended on the day it began has counted on no day.
        CheckConstraint("ends_on >= starts_on - 1", name="ends_after_it_starts"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[Role]
    unit: Mapped[str] = mapped_column(PATH, ForeignKey("units.path"))
    branch: Mapped[str | None]
    deputy_for: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    sequence: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.ends_on is not None and self.ends_on < clock.today()


class Calendar(Versioned, Base):
    """A school year as the ministry set it: its half-years as first and last day, and its holidays."""

    __tablename__ = "calendars"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    school_year: Mapped[str] = mapped_column(unique=True)
    first_half: Mapped[list[str]]
    second_half: Mapped[list[str]]
    holidays: Mapped[list[str]]
    sequence: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]


class Viewing(Base):
    """Somebody looked at a whole T.C. kimlik no, and said why; never changed, and kept for ten years (PRV-03)."""

    __tablename__ = "national_id_viewings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(default=clock.now, index=True)
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    viewer: Mapped[UUID] = mapped_column(index=True)
    role: Mapped[str]
    unit: Mapped[str]
    deputy_for: Mapped[UUID | None]
    reason: Mapped[str]
    audit_order: Mapped[str | None]
    request_id: Mapped[str | None]


def columns_of(row: Any) -> dict[str, Any]:
    """A row as it is kept, without what the database computes."""
    return {column.key: getattr(row, column.key) for column in row.__table__.columns if column.computed is None}
