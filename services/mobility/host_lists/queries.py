"""Who sees lists of host schools."""

from __future__ import annotations

from sqlalchemy import Select, and_, false, or_, select

from chassis.identity import ROOT, Actor, Role
from services.mobility.host_lists.model import HostList, State
from services.mobility.scope import shown_on_oba

# Ledger 4.2: ministry units nominate, and the ministry's auditors read along.
COLLECTORS = (Role.OYGGM_OFFICER, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER, Role.AUDITOR)
ON_OBA = (State.ANNOUNCED, State.SUPERSEDED)


def visible_to(actor: Actor) -> Select[HostList]:
    """The ministry sees a list from its first nomination, everybody else once it is announced."""
    everything = [HostList.state.is_not(None)] if actor.post(COLLECTORS, ROOT) else []
    announced = and_(HostList.state.in_(ON_OBA), shown_on_oba(actor))
    return select(HostList).where(or_(false(), announced, *everything))
