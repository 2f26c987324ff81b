"""Who sees meetings."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.joint_work.meetings.model import Meeting
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[Meeting]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(Meeting), Meeting)
