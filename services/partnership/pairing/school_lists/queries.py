"""Who sees the lists of schools."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import ROOT, Actor, Role
from services.partnership.pairing.school_lists.model import SchoolList

READERS = (Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[SchoolList]:
    """The ministry, and its auditor, see the lists; everybody else sees the partnerships of their own schools."""
    return select(SchoolList) if actor.post(READERS, ROOT) else select(SchoolList).where(false())
