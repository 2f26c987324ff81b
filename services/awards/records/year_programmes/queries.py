"""Who sees a year's own programmes."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.records.year_programmes.model import YearProgramme
from services.awards.scope import of_own_province


def visible_to(actor: Actor) -> Select[YearProgramme]:
    """Everybody of the province, who may name them in records."""
    return select(YearProgramme).where(of_own_province(actor, YearProgramme.unit))
