"""Which of a partnership's schools have no coordinator, and since when (Q-05)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from services.partnership.pairing.partnerships.model import OPEN, Partnership
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.people.successions.process import warned_from


def vacancies_of(session: Session, partnership: Partnership) -> list[dict[str, Any]]:
    """Each school whose coordinator's appointment ended and who has no other; longer than fifteen days is a warning."""
    if partnership.state not in OPEN:
        return []
    known = session.scalars(select(Coordinator).filter_by(partnership_id=partnership.id)).all()
    found = []
    for school in partnership.schools:
        own = [one for one in known if one.unit == school]
        ended = max((one.ended_at for one in own if one.ended_at), default=None)
        if ended and not any(one.state is State.APPOINTED for one in own):
            found.append({"unit": school, "since": ended, "is_warning": clock.now() >= warned_from(ended)})
    return found
