"""What happened to each thing, a line a step, each sealed with the one before: a changed bit is found.

The lines are the audit trail (PLT-14), written in the step's transaction; a trigger refuses to change or delete one.
After ten years it lets be forgotten who it was and what they said (PRV-14); that the step was taken stays.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint, bindparam, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column
from structlog.contextvars import get_contextvars

from chassis import clock
from chassis.db import METADATA, ChassisBase, dumps
from chassis.identity import Actor, Post
from chassis.things import new_id

# Ledger 5.1. In ten years there are two leap days, or three.
YEARS_KEPT = 10
_KEPT_FOR = timedelta(days=YEARS_KEPT * 365 + 2)
# What stands in a line after that.
FORGOTTEN: dict[str, Any] = dict.fromkeys(("person", "deputy_for", "reason", "request_id"))


class HistoryLine(ChassisBase):
    """Who did what to a thing, in which post, when and why."""

    __tablename__ = "history"
    # Lines are written in the order of time: whoever looks for the oldest ones reads a few pages, and not all.
    __table_args__ = (UniqueConstraint("thing_id", "number"), Index(None, "at", postgresql_using="brin"))
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    thing: Mapped[str]
    thing_id: Mapped[UUID]
    number: Mapped[int]
    at: Mapped[datetime]
    action: Mapped[str]
    event: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    person: Mapped[UUID | None] = mapped_column(index=True)
    role: Mapped[str]
    unit: Mapped[str]
    deputy_for: Mapped[UUID | None]
    decision: Mapped[bool]
    reason: Mapped[str | None]
    request_id: Mapped[str | None]
    previous: Mapped[str]
    seal: Mapped[str]

    def content(self) -> dict[str, Any]:
        """Everything the seal covers."""
        return {name: getattr(self, name) for name in _SEALED}

    @property
    def is_forgotten(self) -> bool:
        """Whether it may have lost what its seal covers; the seal itself still stands in the next line."""
        return self.at < clock.now() - _KEPT_FOR and not any(getattr(self, name) for name in FORGOTTEN)

    def sealed(self) -> str:
        """The digest of this line and of the seal before it."""
        return _seal(self.content())


# Built once, on the table: by way of the entity it cost a step three times as much. PostgreSQL itself puts in the seal
# of the line before and seals the whole, so that no step waits for that seal to come and go again.
_TABLE = METADATA.tables["history"]
_SEALED = [column.key for column in _TABLE.columns if column.key not in {"id", "seal"}]
_BEFORE = func.coalesce(
    select(_TABLE.c.seal)
    .where(_TABLE.c.thing_id == bindparam("its_thing"), _TABLE.c.number == bindparam("number_before"))
    .scalar_subquery(),
    "",
)
_WHOLE = bindparam("until_previous", type_=Text) + _BEFORE + bindparam("from_previous", type_=Text)
_SEAL = func.encode(func.sha256(func.convert_to(_WHOLE, "UTF8")), "hex")
_WRITE = insert(_TABLE).values(previous=_BEFORE, seal=_SEAL).inline()
_PREVIOUS = '"previous":"'


def _seal(content: dict[str, Any]) -> str:
    return hashlib.sha256(dumps(content).encode()).hexdigest()


def write(session: Session, line: dict[str, Any], actor: Actor, post: Post) -> None:
    """Add a line to a thing's history; the caller holds the thing's row lock, so lines of one thing never cross."""
    content = line | {
        "person": actor.person,
        "role": post.role,
        "unit": post.unit,
        "deputy_for": post.deputy_for,
        "request_id": get_contextvars().get("request_id"),
    }
    # Inside a JSON text every quotation mark is escaped, so this finds nothing but the name itself.
    until, _, rest = dumps(content | {"previous": ""}).partition(_PREVIOUS)
    sealed = {"until_previous": until + _PREVIOUS, "from_previous": rest}
    before = {"its_thing": line["thing_id"], "number_before": line["number"] - 1}
    session.execute(_WRITE, content | {"id": new_id()} | sealed | before)


def lines_of(session: Session, thing_id: UUID) -> list[HistoryLine]:
    """A thing's history, oldest first."""
    return list(session.scalars(select(HistoryLine).filter_by(thing_id=thing_id).order_by(HistoryLine.number)))


def broken_line(session: Session, thing_id: UUID) -> int | None:
    """The number of the first line whose seal does not hold, or that is missing; None when the history is whole."""
    previous = ""
    for number, line in enumerate(lines_of(session, thing_id), start=1):
        is_sealed = line.is_forgotten or line.sealed() == line.seal
        if line.number != number or line.previous != previous or not is_sealed:
            return number
        previous = line.seal
    return None


def had_a_hand(session: Session, things: list[UUID], people: set[UUID]) -> bool:
    """Whether one of them drafted, edited, signed or submitted one of these, or a deputy did so (SEC-07, Q-52)."""
    theirs = HistoryLine.person.in_(people) | HistoryLine.deputy_for.in_(people)
    own = select(HistoryLine.id).where(HistoryLine.thing_id.in_(things), theirs, HistoryLine.decision.is_(False))
    return session.scalar(own.limit(1)) is not None
