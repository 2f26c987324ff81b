"""Who sees eTwinning clubs."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.etwinning.clubs.model import EtwinningClub
from services.awards.etwinning.staff.queries import OF_THE_MISSION, read_by


def visible_to(actor: Actor) -> Select[EtwinningClub]:
    """The school's staff, and those above it."""
    return select(EtwinningClub).where(read_by(actor, EtwinningClub.unit, OF_THE_MISSION))
