"""Who sees which certificates."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import lies_in
from services.training.certificates.model import Certificate

READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[Certificate]:
    """Whose it is, their principal, and those above."""
    own = Certificate.person == actor.person if actor.person and actor.posts else false()
    return select(Certificate).where(or_(own, *(lies_in(Certificate, unit) for unit in actor.units(*READERS))))
