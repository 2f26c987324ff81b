"""Who sees which certificates."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, ways_to
from services.training.planning.certificates.model import Certificate

READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[Certificate]:
    """Whose it is, their principal, and those above."""
    own = Certificate.person == actor.person if actor.person and actor.posts else false()
    return in_any_of(select(Certificate), [own, *ways_to(Certificate, actor.units(*READERS))])
