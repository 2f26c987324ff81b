"""Who sees what holds a school's achievement down (AWD-17, SEC-01)."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.school_work.achievement_factors.model import AchievementFactor
from services.awards.scope import covered


def visible_to(actor: Actor) -> Select[AchievementFactor]:
    """The school, and those above it: what is written there is of the school, and of nobody."""
    return select(AchievementFactor).where(covered(actor, AchievementFactor.unit))
