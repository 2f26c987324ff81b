"""Who sees appropriations."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.money.appropriations import shown_to
from services.mobility.money.appropriations.model import VisitAppropriation


def visible_to(actor: Actor) -> Select[VisitAppropriation]:
    """ÖYGGM sees all, a province what was sent to it, auditors what lies in their scope."""
    return select(VisitAppropriation).where(shown_to(actor, VisitAppropriation))
