"""How often something may be tried: counted in the database, so that all processes count together.

A window of fixed length per kind and per who tries: simple, and at worst twice as many pass around a window's edge.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import request
from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.db import transaction
from chassis.errors import TooMany
from gateway.tables import Base

LONGEST_WINDOW = timedelta(hours=1)


class Attempt(Base):
    """How often one who tries has tried in one window; who it was is kept as a hash."""

    __tablename__ = "attempts"
    who: Mapped[bytes] = mapped_column(primary_key=True)
    window_at: Mapped[datetime] = mapped_column(primary_key=True)
    count: Mapped[int]


@dataclass(frozen=True)
class Counted:
    """One try that has been counted."""

    who: bytes
    window_at: datetime

    def forgive(self) -> None:
        """It was right: only wrong ones count."""
        mine = (Attempt.who == self.who) & (Attempt.window_at == self.window_at)
        with transaction() as session:
            session.execute(update(Attempt).where(mine).values(count=Attempt.count - 1))


def count(kind: str, who: str, *, most: int, within: int) -> Counted:
    """Count a try. Raises TooMany when `most` of the last `within` seconds are spent."""
    now = int(clock.real_now().timestamp())
    window_at = datetime.fromtimestamp(now - now % within, tz=clock.real_now().tzinfo)
    mine = hashlib.sha256(f"{kind}|{who}".encode()).digest()
    row = insert(Attempt).values(who=mine, window_at=window_at, count=1)
    counted = row.on_conflict_do_update(index_elements=["who", "window_at"], set_={"count": Attempt.count + 1})
    with transaction() as session:
        so_far = session.scalar(counted.returning(Attempt.count)) or 0
    if so_far > most:
        raise TooMany(within - now % within)
    return Counted(mine, window_at)


def address() -> str:
    """Where the request comes from."""
    return request.remote_addr or ""


def forget_old() -> None:
    """Forget the windows that are over."""
    with transaction() as session:
        session.execute(delete(Attempt).where(Attempt.window_at < clock.real_now() - LONGEST_WINDOW))
