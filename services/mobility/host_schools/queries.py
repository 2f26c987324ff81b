"""Who sees which host schools."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, false, or_, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.opened import naming
from services.mobility.host_lists.model import HostList
from services.mobility.host_lists.model import State as ListState
from services.mobility.host_schools.model import STANDING, HostSchool, OpenedField, State
from services.mobility.scope import collects_lists, covered, shown_on_oba

FINAL = (ListState.APPROVED, ListState.ANNOUNCED, ListState.SUPERSEDED)
ON_OBA = (State.ANNOUNCED, State.ENDED)


def visible_to(actor: Actor) -> Select[HostSchool]:
    """The ministry sees nominations, the school and those above it the approved entry, everybody what is announced."""
    everything = [HostSchool.state.is_not(None)] if collects_lists(actor) else []
    final = exists().where(HostList.id == HostSchool.list_id, HostList.state.in_(FINAL))
    own = and_(HostSchool.state.in_((State.LISTED, *ON_OBA)), final, covered(actor, HostSchool.unit))
    announced = and_(HostSchool.state.in_(ON_OBA), final, shown_on_oba(actor))
    return select(HostSchool).where(or_(false(), own, announced, *everything))


@naming("subject")
def of_field(wanted: Select[Any], field: str) -> Select[Any]:
    """Those that open this field."""
    return wanted.where(exists().where(OpenedField.host_school_id == HostSchool.id, OpenedField.field == field))


def of_list(session: Session, host_list: HostList) -> list[HostSchool]:
    """Whoever stands in a list, in the order of nomination."""
    wanted = select(HostSchool).where(HostSchool.list_id == host_list.id, HostSchool.state.in_(STANDING))
    return list(session.scalars(wanted.order_by(HostSchool.id)))


def announced_elsewhere(session: Session, school: HostSchool) -> bool:
    """Whether the same school stands in another list that holds."""
    other = select(HostSchool.id).where(
        HostSchool.unit == school.unit, HostSchool.state == State.ANNOUNCED, HostSchool.id != school.id
    )
    return session.scalar(other.limit(1)) is not None
