"""Who sees what is carried over, and how much of it a host has brought about (MOB-16, MOB-24)."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import lies_in
from services.mobility.follow_ups.model import FollowUp

_READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[FollowUp]:
    """As the report: its author, the own school’s principal and those above it (PRV-09)."""
    own = FollowUp.person == actor.person if actor.person and actor.posts else false()
    return select(FollowUp).where(or_(own, *(lies_in(FollowUp, unit) for unit in actor.units(*_READERS))))
