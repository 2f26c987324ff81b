"""Which visits of which fields somebody is shown."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from chassis import clock
from chassis.asking import actor
from chassis.identity import Actor
from chassis.opened import chosen_from, naming, usually
from services.mobility.eligibility.process import fields_of
from services.mobility.scope import shown_on_oba
from services.mobility.visit_programmes.model import State, VisitProgramme

OWN, ALL = "own", "all"
_ON_OFFER = (State.ANNOUNCED, State.APPLICATIONS_CLOSED)


def visible_to(actor: Actor) -> Select[VisitProgramme]:
    """Visits that are announced and have not begun, for everybody."""
    return select(VisitProgramme).where(VisitProgramme.state.in_(_ON_OFFER), shown_on_oba(actor))


@usually(OWN)
@chosen_from(OWN, ALL, called="fields_shown")
def in_fields(wanted: Select[Any], which: str) -> Select[Any]:
    """Of the own fields, unless all are asked for; whoever teaches none sees all (MOB-06)."""
    me = actor().person
    if which == ALL or me is None:
        return wanted
    own = fields_of(me)
    return wanted.where(or_(VisitProgramme.field.in_(own), ~own.exists()))


@naming("subject")
def of_field(wanted: Select[Any], field: str) -> Select[Any]:
    """Those that open this field."""
    return wanted.where(VisitProgramme.field == field)


@chosen_from("yes", "no")
def open_now(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those to which one may apply today; with `no`, all others."""
    now = _takes_applications()
    return wanted.where(~now if answer == "no" else now)


def _takes_applications() -> ColumnElement[bool]:
    today = clock.today()
    window = and_(VisitProgramme.opens_on <= today, VisitProgramme.closes_on >= today)
    return func.coalesce(and_(VisitProgramme.state == State.ANNOUNCED, window), false())
