"""Who sees the log of publications."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.scope import of_own_province
from services.awards.years.publications.model import Publication


def visible_to(actor: Actor) -> Select[Publication]:
    """Everybody of the province: it was published."""
    return select(Publication).where(of_own_province(actor, Publication.unit))
