"""How much a workshop is used, counted in the database (AWD-28)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from services.awards.school_work.workshop_uses.model import WorkshopUse

LATEST = 50


def by_month(session: Session, workshop: Any) -> list[dict[str, Any]]:
    """Sessions, students and hours of each month, the newest first."""
    month = func.to_char(WorkshopUse.day, literal_column("'YYYY-MM'"))
    counted = (
        select(month, func.sum(WorkshopUse.sessions), func.sum(WorkshopUse.students), func.sum(WorkshopUse.hours))
        .where(WorkshopUse.workshop_id == workshop.id)
        .group_by(month)
        .order_by(month.desc())
    )
    return [
        {"month": name, "sessions": sessions, "students": students, "hours": hours}
        for name, sessions, students, hours in session.execute(counted)
    ]


def latest(session: Session, workshop: Any) -> Sequence[WorkshopUse]:
    """The last lines of the log."""
    wanted = select(WorkshopUse).filter_by(workshop_id=workshop.id)
    return session.scalars(wanted.order_by(WorkshopUse.day.desc(), WorkshopUse.id.desc()).limit(LATEST)).all()
