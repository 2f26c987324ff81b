"""Who sees what managers answered."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor, Role
from services.awards.scope import STAFF, overseen
from services.awards.years.manager_answers.model import ManagerAnswer


def visible_to(actor: Actor) -> Select[ManagerAnswer]:
    """The school's manager, and those above the school."""
    return select(ManagerAnswer).where(
        overseen(actor, ManagerAnswer.unit, without=STAFF | {Role.STUDENT_ACTIVITY_RECORDER})
    )
