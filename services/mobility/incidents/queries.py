"""Who sees an incident: the host’s principal, the guide who reported it, and ÖYGGM (PRV-10)."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select, true

from chassis.identity import Actor, Role
from services.mobility.incidents.model import Incident


def visible_to(actor: Actor) -> Select[Incident]:
    """Nobody else: neither district nor province, nor those who visit."""
    mine = Incident.reported_by == actor.person if actor.person and actor.posts else false()
    hosting = Incident.unit.in_(actor.units(Role.PRINCIPAL))
    handling = true() if actor.units(Role.OYGGM_OFFICER) else false()
    return select(Incident).where(or_(mine, hosting, handling))
