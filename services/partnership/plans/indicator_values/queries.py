"""Who sees realised values."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.plans.indicator_values.model import IndicatorValue
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[IndicatorValue]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(IndicatorValue), IndicatorValue)
