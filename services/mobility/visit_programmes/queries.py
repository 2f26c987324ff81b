"""Who sees which visit programmes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, false, or_, select

from chassis.identity import Actor
from services.mobility.scope import collects_lists, covered, shown_on_oba
from services.mobility.visit_programmes.model import VisitProgramme


def visible_to(actor: Actor) -> Select[VisitProgramme]:
    """The host, those above it and the ministry see a draft, everybody what was announced."""
    everything = [VisitProgramme.state.is_not(None)] if collects_lists(actor) else []
    announced = and_(VisitProgramme.announced_at.is_not(None), shown_on_oba(actor))
    return select(VisitProgramme).where(or_(false(), announced, covered(actor, VisitProgramme.unit), *everything))


def of_field(wanted: Select[Any], field: str) -> Select[Any]:
    """Those that open this field."""
    return wanted.where(VisitProgramme.field == field)
