"""What stands in somebody's list of a day."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from uuid import UUID

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from chassis import paging
from services.notifications.daily_lists.model import DailyLine
from services.notifications.messages.model import Occasion


def lines_of(
    session: Session, person: UUID, list_id: UUID, after: UUID | None = None, limit: int = paging.USUAL
) -> tuple[Sequence[RowMapping], str | None]:
    """One page of a list of this person, and the key after which the next one begins."""
    columns = (
        Occasion.at,
        Occasion.title,
        Occasion.what,
        Occasion.case,
        Occasion.subject,
        Occasion.unit,
        Occasion.link,
    )
    wanted = (
        select(DailyLine.id, DailyLine.instead_of, *columns)
        .join(Occasion, Occasion.event_id == DailyLine.event_id)
        .where(DailyLine.listed_in == list_id, DailyLine.person == person)
        .order_by(DailyLine.id)
        .limit(limit + 1)
    )
    found = session.execute(wanted.where(DailyLine.id > after) if after else wanted).mappings().all()
    return paging.cut(found, {"limit": limit}, itemgetter("id"))
