"""Who sees workshops, and how they are listed (AWD-28, SEC-01)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.opened import chosen_from
from services.awards.catalogue.model import CATALOGUE
from services.awards.school_work.workshops.model import THERE, Workshop
from services.awards.scope import covered

HEADER = ("name", "kind", "area", "state", "opened_on", "last_used_on", "item", "quantity")


def visible_to(actor: Actor) -> Select[Workshop]:
    """The school, and those above it."""
    return select(Workshop).where(covered(actor, Workshop.unit))


@chosen_from(*CATALOGUE.codes("workshop_kinds"), called="workshop_kinds")
def of_kind(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those of one kind."""
    return wanted.where(Workshop.kind == asked)


@chosen_from(*CATALOGUE.codes("workshop_areas"), called="workshop_areas")
def in_area(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those for one thing."""
    return wanted.where(Workshop.area == asked)


def has_one(session: Session, unit: str) -> bool:
    """Whether a school has a workshop or an innovative environment."""
    wanted = select(Workshop.id).where(Workshop.unit == unit, Workshop.state.in_(THERE))
    return session.scalar(wanted.limit(1)) is not None


def inventory_lines(session: Session, workshop: Workshop) -> list[list[str]]:
    """A line for each piece of the inventory, or one without where there is none."""
    known = [
        workshop.name,
        f"choice.workshop_kinds.{workshop.kind}",
        f"choice.workshop_areas.{workshop.area}",
        f"state.workshop.{workshop.state}",
        f"{workshop.opened_on:%d.%m.%Y}" if workshop.opened_on else "",
        f"{workshop.last_used_on:%d.%m.%Y}" if workshop.last_used_on else "",
    ]
    return [[*known, one.item, str(one.quantity)] for one in workshop.items] or [[*known, "", ""]]
