"""Work that is open when its school is closed is frozen; the province says which school goes on with it (Q-48)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownUnit, unit_of
from chassis.identity import PROVINCE, SCHOOL, Actor, covers, cut, level_of
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import Process, rule
from chassis.schema import Facts, Inputs, Text
from chassis.transitions import take


class ClosedSchool(Facts):
    """Which unit is no more, and which one the directory names as its successor."""

    path = fields.String(required=True)
    successor = fields.String(load_default=None, allow_none=True)


class SuccessorSchool(Inputs):
    """Which school goes on with it."""

    school = Text(required=True, most=200, metadata={"x-names": "unit", "x-choices-from": "schools"})


def is_closed(session: Session, path: str) -> bool:
    """Whether the directory, as it was last told of, knows it as closed: it may have been opened again since."""
    known = session.get(KnownUnit, path, populate_existing=True)
    return known is not None and not known.is_open


def freeze_all(session: Session, process: Process, closed: Mapping[str, Any], *open_ones: ColumnElement[bool]) -> None:
    """Everything of this kind that is open at the school, each with a line of history and an event of its own."""
    if not is_closed(session, closed["path"]):
        return
    model = process.model
    wanted = select(model).where(model.unit == closed["path"], model.frozen_on.is_(None), *open_ones)
    for thing in session.scalars(wanted.order_by(model.id).with_for_update(of=model)).unique().all():
        take(session, process, "freeze", thing, SYSTEM_ACTOR, {"successor": closed["successor"]})


def freeze(thing: Any) -> None:
    """From today on."""
    thing.frozen_on = clock.today()


def move(thing: Any, inputs: Mapping[str, Any]) -> None:
    """It lies at the other school from now on, and says at which one it lay."""
    thing.moved_from, thing.unit, thing.frozen_on = thing.unit, inputs["school"], None


def is_frozen(thing: Any, actor: Actor | None = None) -> bool:
    """Whether it waits for the province to say where it goes on."""
    return thing.frozen_on is not None


@rule(source="Q-48", status=409)
def frozen_with_its_school(thing: Any) -> bool:
    """Its school was closed: first the province says which one goes on with it."""
    return thing.frozen_on is None


@rule(source="Q-48", field="school")
def successor_not_open(thing: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """It goes on at an open school of the same province."""
    known = unit_of(session, inputs["school"])
    is_school = known is not None and known.is_open and level_of(known.path) == SCHOOL
    return is_school and covers(cut(thing.unit, PROVINCE), inputs["school"])
