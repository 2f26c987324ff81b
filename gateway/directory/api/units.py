"""The door of the units."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from sqlalchemy.orm import Session

from chassis.answers import check_match, json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.schema import page_of
from gateway.directory import permits, queries
from gateway.directory import units as deeds
from gateway.directory.api.answers import done_once, page
from gateway.directory.inputs import BranchInputs, NewUnit, UnitClosing, UnitEdit, UnitSearch
from gateway.directory.model import Unit
from gateway.directory.schema import BranchSchema, UnitSchema

units = Door("units", __name__, url_prefix="/v1/units", description="Ministry, provinces, districts, schools.")
_CHANGED = response(200, UnitSchema) | refusals(403, 404, 409, 412, 413, 415, 422, 428)


@units.route("")
@units.doc(operationId="list_units", responses=response(200, page_of(UnitSchema)) | refusals(422))
@units.arguments(UnitSearch, location="query")
def find(asked: dict[str, Any]) -> Response:
    """Units in Turkish order, by name, code, kind, or below one."""
    with transaction() as session:
        limit = asked.pop("limit")
        found = queries.search_units(session, **asked, limit=limit + 1)
        return page(found, limit, lambda rows: list(UnitSchema(many=True).dump(rows)))


@units.route("/tree")
@units.doc(operationId="read_tree", responses=response(200, page_of(BranchSchema)) | refusals(422))
@units.arguments(BranchInputs, location="query")
def tree(asked: dict[str, Any]) -> Response:
    """One branch of the tree: the units directly below one, or the top."""
    with transaction() as session:
        branch = queries.units_below(session, asked.get("below"))
        shown = [dict(UnitSchema().dump(unit)) | {"below": number} for unit, number in branch]
        return json({"items": shown, "next": None})


@units.route("/<uuid:unit_id>")
@units.doc(operationId="read_unit", responses=response(200, UnitSchema) | refusals(404))
def read(unit_id: UUID) -> Response:
    """One unit."""
    with transaction() as session:
        unit = session.get(Unit, unit_id)
        if unit is None:
            raise NotFound
        return shown(unit)


@units.route("", methods=["POST"])
@units.doc(operationId="enter_unit", responses=response(201, UnitSchema) | refusals(403, 409, 413, 415, 422))
@units.arguments(NewUnit)
def enter(said: dict[str, Any]) -> Response:
    """A new unit below another."""
    by = permits.as_admin(actor())
    return done_once(lambda session: shown(deeds.enter(session, said, by), 201))


@units.route("/<uuid:unit_id>", methods=["PUT"])
@units.doc(operationId="edit_unit", responses=_CHANGED)
@units.arguments(UnitEdit)
def edit(said: dict[str, Any], unit_id: UUID) -> Response:
    """Another name, kind or general directorate."""
    by = permits.as_admin(actor())

    def deed(session: Session) -> Response:
        unit = deeds.locked(session, unit_id)
        check_match(unit, required=True)
        deeds.edit(session, unit, said, by)
        return shown(unit)

    return done_once(deed)


@units.route("/<uuid:unit_id>/close", methods=["POST"])
@units.doc(operationId="close_unit", responses=_CHANGED)
@units.arguments(UnitClosing)
def close(said: dict[str, Any], unit_id: UUID) -> Response:
    """The unit works no more; a successor may be named."""
    by = permits.as_admin(actor())

    def deed(session: Session) -> Response:
        unit = deeds.locked(session, unit_id)
        check_match(unit, required=False)
        deeds.close(session, unit, said["on"], said.get("successor"), by)
        return shown(unit)

    return done_once(deed)


def shown(unit: Unit, status: int = 200) -> Response:
    """A unit with its version."""
    return json(UnitSchema().dump(unit), status, version=unit.version)
