"""Who sees the lists of schools."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, false, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from services.partnership.partnerships.model import Partnership
from services.partnership.school_lists.model import SchoolList

READERS = (Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[tuple[SchoolList]]:
    """The ministry sees the lists; everybody else sees the partnerships of their own schools."""
    return select(SchoolList) if actor.units(*READERS) else select(SchoolList).where(false())


def pairs_of(session: Session, school_list: UUID) -> Sequence[Row[Any]]:
    """The partnerships that came of a list."""
    wanted = select(
        Partnership.id,
        Partnership.group_one,
        Partnership.group_two,
        Partnership.group_one_name,
        Partnership.group_two_name,
    )
    return session.execute(wanted.where(Partnership.school_list_id == school_list).order_by(Partnership.id)).all()
