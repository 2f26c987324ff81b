"""Who sees which eTwinning schools."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.etwinning.schools.model import EtwinningSchool
from services.awards.etwinning.staff.queries import OF_THE_MISSION, read_by


def visible_to(actor: Actor) -> Select[EtwinningSchool]:
    """A school itself, those above it all of theirs."""
    return select(EtwinningSchool).where(read_by(actor, EtwinningSchool.unit, OF_THE_MISSION))
