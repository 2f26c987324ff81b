"""Who sees a province's windows."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import PROVINCE, ROOT, Actor, cut
from services.training.needs.need_windows.model import NeedWindow
from services.training.scope import otmg_covered, otmg_units


def visible_to(actor: Actor) -> Select[NeedWindow]:
    """The province and the ministry, and the schools and districts for which they hold."""
    provinces = {cut(unit, PROVINCE) for unit in otmg_units(actor) if unit != ROOT}
    holds = NeedWindow.unit.in_(provinces) if provinces else false()
    return select(NeedWindow).where(or_(otmg_covered(actor, NeedWindow.unit), holds))
