"""What is kept for somebody's list of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.things import new_id
from services.notifications.tables import Base


class DailyLine(Base):
    """One event in the list of one person: it waits for the morning, and then stands in a list for good."""

    __tablename__ = "daily_lines"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("occasions.event_id"))
    person: Mapped[UUID]
    # The vacant role whose place is taken, and where (NTF-61).
    instead_of: Mapped[dict[str, Any] | None]
    # By the clock of deadlines, which the demo can move: it is the day on which they were missed.
    list_at: Mapped[datetime]
    listed_in: Mapped[UUID | None]
    __table_args__ = (
        UniqueConstraint("event_id", "person"),
        Index("ix_daily_lines_listed_in", "listed_in", "id"),
        Index("ix_daily_lines_to_list", "list_at", postgresql_where=text("listed_in IS NULL")),
    )


# When people in Türkiye begin to work: what was missed at midnight is in the list of the same morning.
MORNING = time(8)


def next_morning() -> datetime:
    """When the next list is made."""
    now = clock.now()
    today = datetime.combine(clock.today(), MORNING, clock.ISTANBUL)
    return today if now < today else today + timedelta(days=1)


def keep_for_the_day(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """These are told with the next list; an event that comes twice stands in it once."""
    list_at = next_morning()
    lines = [
        {name: row[name] for name in ("event_id", "person", "instead_of")} | {"id": new_id(), "list_at": list_at}
        for row in rows
    ]
    if lines:
        session.execute(insert(DailyLine).on_conflict_do_nothing(), lines)
