"""Who sees follow-up meetings with supporters."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.scope import STAFF, of_own_province
from services.awards.years.supporter_meetings.model import SupporterMeeting


def visible_to(actor: Actor) -> Select[SupporterMeeting]:
    """Whoever reads of the year's preparation."""
    return select(SupporterMeeting).where(of_own_province(actor, SupporterMeeting.unit, without=STAFF))
