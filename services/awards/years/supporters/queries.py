"""Who sees supporters, and who knows whom one speaks to there."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor, Role
from services.awards.scope import STAFF, of_own_province
from services.awards.years.bodies.model import Kind
from services.awards.years.supporters.model import Supporter

_KNOW_CONTACTS = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.PREPARATION_TECHNICAL_TEAM)


def visible_to(actor: Actor) -> Select[Supporter]:
    """Whoever reads of the year's preparation."""
    return select(Supporter).where(of_own_province(actor, Supporter.unit, without=STAFF))


def knows_contacts(actor: Actor, unit: str) -> bool:
    """The province's officers, its executive board and its technical team (ledger 5.1)."""
    members = (actor.post((Role.BIGEP_BODY_MEMBER,), unit, kind) for kind in _KNOW_CONTACTS)
    return actor.post((Role.PROVINCE_OFFICER,), unit) is not None or any(members)
