"""Who sees an assessment, and how the several voices stand together (ETW-12)."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import Actor
from services.awards.etwinning.assessments.model import EtwinningAssessment


def visible_to(actor: Actor) -> Select[EtwinningAssessment]:
    """Nobody but whoever gave it: others see the mean of each voice in the mission."""
    mine = EtwinningAssessment.person == actor.person if actor.person and actor.posts else false()
    return select(EtwinningAssessment).where(mine)
