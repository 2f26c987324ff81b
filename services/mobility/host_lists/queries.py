"""Who sees lists of host schools."""

from __future__ import annotations

from sqlalchemy import Select, and_, false, or_, select

from chassis.identity import Actor
from services.mobility.host_lists.model import HostList, State
from services.mobility.scope import collects_lists, shown_on_oba

ON_OBA = (State.ANNOUNCED, State.SUPERSEDED)


def visible_to(actor: Actor) -> Select[HostList]:
    """The ministry sees a list from its first nomination, everybody else once it is announced."""
    everything = [HostList.state.is_not(None)] if collects_lists(actor) else []
    announced = and_(HostList.state.in_(ON_OBA), shown_on_oba(actor))
    return select(HostList).where(or_(false(), announced, *everything))
