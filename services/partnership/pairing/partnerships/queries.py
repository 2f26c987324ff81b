"""Who sees which partnerships."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.opened import chosen_from, naming
from chassis.scope import in_any_of, ways_to
from services.partnership.pairing.partnerships.model import Partnership, State
from services.partnership.pairing.terms.queries import left_without_partner
from services.partnership.scope import theirs
from services.partnership.years.cycles.model import Cycle


def visible_to(actor: Actor) -> Select[Partnership]:
    """Both schools, their districts and their provinces read all of it; the ministry reads every one (Q-04, Q-13)."""
    return theirs(actor, select(Partnership), Partnership)


def partnership_of(session: Session, actor: Actor, partnership_id: UUID, *, locked: bool = False) -> Partnership:
    """A partnership named in somebody's words. Raises NotFound where they may not see it."""
    wanted = visible_to(actor).where(Partnership.id == partnership_id)
    found = session.scalar(wanted.with_for_update() if locked else wanted)
    if found is None:
        raise NotFound
    return found


def in_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those with an opened cycle of this school year."""
    return wanted.where(select(Cycle.id).filter_by(school_year=school_year, partnership_id=Partnership.id).exists())


@naming("unit")
def in_place(wanted: Select[Any], unit: str) -> Select[Any]:
    """Those with a school in this province or district, whichever group it is."""
    return in_any_of(wanted, ways_to(Partnership, [unit]))


@chosen_from("yes", "no")
def overdue(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those whose May tasks are not done though May has passed; with `no`, all others."""
    late = and_(
        Partnership.state.in_((State.ANNOUNCED, State.CONTACTED, State.PREPARING)), Partnership.may_due_at < clock.now()
    )
    return wanted.where(~late if answer == "no" else late)


@chosen_from("yes", "no")
def untold(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those with a school that the province has not yet confirmed as told (PAR-09)."""
    waiting = and_(
        Partnership.announced_at.is_not(None),
        or_(Partnership.group_one_told_at.is_(None), Partnership.group_two_told_at.is_(None)),
    )
    return wanted.where(~waiting if answer == "no" else waiting)


@chosen_from("yes", "no")
def without_address(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those with a school that has not said where its section about the partner is (PAR-21); with `no`, all others."""
    missing = or_(Partnership.group_one_address.is_(None), Partnership.group_two_address.is_(None))
    return wanted.where(~missing if answer == "no" else missing)


@chosen_from("yes", "no")
def awaiting_partner(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those that ended early and have left a school without a partner (Q-03); with `no`, all others."""
    left = left_without_partner(Partnership.group_one, Partnership.group_two).correlate(Partnership)
    waiting = and_(Partnership.state == State.TERMINATED, left.exists())
    return wanted.where(~waiting if answer == "no" else waiting)
