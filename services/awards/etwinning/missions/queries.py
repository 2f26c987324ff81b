"""Who sees which mission years."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.staff.queries import OF_THE_MISSION, read_by


def visible_to(actor: Actor) -> Select[EtwinningMission]:
    """The school's staff, its district, its province (ledger 4.2)."""
    return select(EtwinningMission).where(read_by(actor, EtwinningMission.unit, OF_THE_MISSION))


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(EtwinningMission.school_year == school_year)
