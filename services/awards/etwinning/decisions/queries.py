"""Who sees decisions."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.etwinning.decisions.model import EtwinningDecision
from services.awards.etwinning.staff.queries import OF_THE_MISSION, read_by


def visible_to(actor: Actor) -> Select[EtwinningDecision]:
    """The school's staff, and those above it."""
    return select(EtwinningDecision).where(read_by(actor, EtwinningDecision.unit, OF_THE_MISSION))
