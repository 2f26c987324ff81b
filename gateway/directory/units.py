"""A unit is entered, changed or closed; its path never changes, so history stays with the unit as it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import Conflict, NotFound, RuleNotMet
from chassis.things import new_id
from gateway.directory import changes
from gateway.directory.kinds import AUTHORITY, OFFICES, level_of
from gateway.directory.model import Unit
from gateway.directory.queries import is_within
from gateway.directory.telling import By, tell


def locked(session: Session, unit_id: UUID) -> Unit:
    """The unit, ours until the transaction ends. Raises NotFound."""
    found = session.get(Unit, unit_id, with_for_update=True)
    if found is None:
        raise NotFound
    return found


def open_unit(session: Session, path: str, code: str = "unit_unknown", at: str = "unit") -> Unit:
    """An open unit that somebody named. Raises RuleNotMet."""
    found = session.scalar(select(Unit).where(Unit.path == path, Unit.closed_on.is_(None)))
    if found is None:
        raise RuleNotMet(code, errors={at: [code]})
    return found


def enter(session: Session, said: Mapping[str, Any], by: By) -> Unit:
    """A new unit below an open one. Raises RuleNotMet, or Conflict where code or path is taken."""
    parent = open_unit(session, said["parent"], "parent_unknown", "parent")
    unit = Unit(**said, id=new_id(), path=f"{parent.path}/{said['code']}", sequence=0)
    unit.authority = said.get("authority") or AUTHORITY.get(unit.kind)
    if OFFICES.get(unit.kind, level_of(unit.path)) != level_of(unit.path):
        raise RuleNotMet("parent_unknown", errors={"parent": ["parent_unknown"]})
    if session.scalar(select(Unit.id).where((Unit.code == unit.code) | (Unit.path == unit.path)).limit(1)):
        raise Conflict("unit_code_taken")
    told = changes.unit_entered(unit)
    session.add(unit)
    tell(session, [told], by)
    return unit


def edit(session: Session, unit: Unit, said: Mapping[str, Any], by: By) -> None:
    """Another name, kind or authority; where nothing differs, nothing is told."""
    before = "open" if unit.is_open else "closed"
    if any(getattr(unit, name) != value for name, value in said.items()):
        for name, value in said.items():
            setattr(unit, name, value)
        tell(session, [changes.unit_changed(unit, before)], by)


def close(session: Session, unit: Unit, on: date, successor: str | None, by: By) -> None:
    """The unit works no more; records keep its code, with the successor named (Q-48). Raises Conflict or RuleNotMet."""
    if not unit.is_open:
        raise Conflict("already_closed")
    if successor is not None and open_unit(session, successor, "successor_unknown", "successor") is unit:
        raise RuleNotMet("successor_unknown", errors={"successor": ["successor_unknown"]})
    below = select(Unit.id).where(is_within(Unit.path, unit.path), Unit.id != unit.id, Unit.closed_on.is_(None))
    if session.scalar(below.limit(1)):
        raise Conflict("unit_has_open_units")
    unit.closed_on, unit.successor = on, successor
    tell(session, [changes.unit_closed(unit)], by)
