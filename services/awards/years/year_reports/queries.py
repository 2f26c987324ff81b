"""Who sees a year's report."""

from __future__ import annotations

from sqlalchemy import Select, or_, select

from chassis.identity import Actor
from services.awards.scope import STAFF, of_own_province
from services.awards.years.year_reports.model import State, YearReport


def visible_to(actor: Actor) -> Select[YearReport]:
    """While it is written, those whom the year's preparation concerns; adopted, everybody of the province."""
    theirs = of_own_province(actor, YearReport.unit, without=STAFF)
    adopted = (YearReport.state == State.ADOPTED) & of_own_province(actor, YearReport.unit)
    return select(YearReport).where(or_(theirs, adopted))
