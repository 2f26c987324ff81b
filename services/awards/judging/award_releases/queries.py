"""Who sees that a year's results were released."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.judging.award_releases.model import AwardRelease
from services.awards.scope import of_own_province


def visible_to(actor: Actor) -> Select[AwardRelease]:
    """Everybody of the province."""
    return select(AwardRelease).where(of_own_province(actor, AwardRelease.unit))
