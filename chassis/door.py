"""The door of a thing: from its process table and its schema, a documented route for every action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, request
from marshmallow import Schema, fields, validate
from sqlalchemy import Select
from sqlalchemy.orm import Session

from chassis import history, paging
from chassis.actions import making
from chassis.answers import check_match, json
from chassis.asking import actor, language
from chassis.blueprints import Door, Silence
from chassis.db import reading, transaction
from chassis.describe import refusals, response
from chassis.documents import routes as documents
from chassis.evidence import routes as evidence
from chassis.files.taking import UPLOAD
from chassis.idempotency import once
from chassis.identity import Actor
from chassis.opened import Filter, Opened, filter_field
from chassis.processes import SYSTEM, Process, Step
from chassis.schema import HistoryLineSchema, Text, list_of, page_of
from chassis.scope import lies_in
from chassis.searching import searches
from chassis.texts import text
from chassis.transitions import create, take


def door(
    process: Process,
    schema: type[Schema],
    visible_to: Callable[[Actor], Select[Any]],
    filters: Mapping[str, Filter] | None = None,
    columns: tuple[str, ...] = (),
) -> Door:
    """A blueprint with a list, the thing itself, its history and one route per action of the table.

    `filters` narrow the list, each by a parameter of its name, and `q` does where the things have words to be found by;
    `columns` are the schema's fields that a list shows.
    """
    opened = Opened(process, schema, visible_to, {**searches(process.model), **(filters or {})}, columns)
    blueprint = Door(process.path, __name__, url_prefix=f"/v1/{process.path}", description=schema.__doc__)
    _read_routes(blueprint, opened)
    for action in dict.fromkeys(row.action for row in process.steps if SYSTEM not in row.roles):
        rows = process.rows(action)
        making = next((row for row in rows if row.state is None), None)
        if making:
            _create_route(blueprint, opened, making)
        if moving := [row for row in rows if row.state is not None]:
            hang = evidence.hang if action == UPLOAD else _act_route
            hang(blueprint, opened, moving)
    if any(row.issues for row in process.steps):
        documents.hang(blueprint, opened)
    return blueprint


def _read_routes(blueprint: Door, opened: Opened) -> None:
    thing = opened.process.thing

    @blueprint.route("")
    @blueprint.doc(
        operationId=f"list_{opened.process.path}",
        responses=response(200, list_of(opened.line_shape)) | refusals(422),
        **_for_pages(opened),
    )
    @blueprint.arguments(_list_arguments(opened), location="query")
    def lists(asked: dict[str, Any]) -> Response:
        with reading() as session:
            wanted = _filtered(opened, asked)
            found, following = paging.page(session, wanted, opened.process.model.id, asked)
            actions = making(opened.process, actor(), language())
            return json({"items": opened.lines(found), "next": following, "actions": actions})

    @blueprint.route("/<uuid:thing_id>")
    @blueprint.doc(operationId=f"read_{thing}", responses=response(200, opened.shape) | refusals(404))
    def read(thing_id: UUID) -> Response:
        with reading() as session:
            found = opened.find(session, thing_id)
            return json(opened.shown(session, found), version=found.version)

    @blueprint.route("/<uuid:thing_id>/history")
    @blueprint.doc(
        operationId=f"read_{thing}_history", responses=response(200, page_of(HistoryLineSchema)) | refusals(404)
    )
    def past(thing_id: UUID) -> Response:
        with reading() as session:
            opened.find(session, thing_id)
            lines = history.lines_of(session, thing_id)
            shown = HistoryLineSchema(many=True).dump(
                [{**line.content(), "text": text(f"event.{line.event}", language())} for line in lines]
            )
            return json({"items": shown, "next": None})


def _for_pages(opened: Opened) -> dict[str, Any]:
    """What pages are drawn from, besides the shapes: what a list shows, and the states on the usual way."""
    process = opened.process
    return {"x-thing": process.thing, "x-columns": list(opened.columns), "x-way": [*process.usual_way()]}


def _list_arguments(opened: Opened) -> type[Schema]:
    states = [state.value for state in opened.process.states]
    asked: dict[str, Any] = {
        "after": fields.UUID(),
        "limit": fields.Integer(load_default=paging.USUAL, validate=validate.Range(1, paging.MOST)),
        "state": fields.String(validate=validate.OneOf(states)),
        "unit": Text(most=200),
    }
    asked |= {name: filter_field(narrow) for name, narrow in opened.filters.items()}
    return Schema.from_dict(asked, name=f"{opened.process.thing}_list")


def _filtered(opened: Opened, asked: dict[str, Any]) -> Select[Any]:
    model = opened.process.model
    wanted = opened.visible_to(actor())
    if "state" in asked:
        wanted = wanted.where(getattr(model, opened.process.column) == asked["state"])
    if "unit" in asked:
        wanted = wanted.where(lies_in(model, asked["unit"]))
    for name, narrow in opened.filters.items():
        if name in asked:
            wanted = narrow(wanted, asked[name])
    return wanted


def _create_route(blueprint: Door, opened: Opened, row: Step) -> None:
    def made(inputs: dict[str, Any]) -> Response:
        with transaction() as session:
            return once(session, request, actor().name, partial(_made, session, opened, row, inputs))

    described = blueprint.doc(
        operationId=f"{row.action}_{opened.process.thing}",
        summary=row.event.__doc__,
        **{"x-thing": opened.process.thing, "x-action": row.action},
        responses=response(201, opened.shape) | refusals(403, 404, 409, 413, 415, 422),
    )
    blueprint.route("", methods=["POST"])(described(_taking(blueprint, row)(made)))


def _made(session: Session, opened: Opened, row: Step, inputs: dict[str, Any]) -> Response:
    thing = create(session, opened.process, row.action, actor(), inputs)
    answer = json(opened.shown(session, thing), 201, version=thing.version)
    answer.headers["Location"] = f"/v1/{opened.process.path}/{thing.id}"
    return answer


def _act_route(blueprint: Door, opened: Opened, rows: list[Step]) -> None:
    row = rows[0]

    def acted(inputs: dict[str, Any], thing_id: UUID) -> Response:
        with transaction() as session:
            return once(session, request, actor().name, partial(_acted, session, opened, rows, inputs, thing_id))

    described = blueprint.doc(
        operationId=f"{row.action}_{opened.process.thing}",
        summary=row.event.__doc__,
        **{"x-thing": opened.process.thing, "x-action": row.action},
        responses=response(200, opened.shape)
        | refusals(403, 404, 409, 412, 413, 415, 422, *((428,) if row.edits else ())),
    )
    address = "/<uuid:thing_id>" if row.edits else f"/<uuid:thing_id>/{row.action}"
    blueprint.route(address, methods=["PUT" if row.edits else "POST"], endpoint=row.action)(
        described(_taking(blueprint, row)(acted))
    )


def _acted(session: Session, opened: Opened, rows: list[Step], inputs: dict[str, Any], thing_id: UUID) -> Response:
    thing = opened.find(session, thing_id, locked=True)
    check_match(thing, required=rows[0].edits)
    take(session, opened.process, rows[0].action, thing, actor(), inputs)
    if any(row.sets or row.then for row in rows):
        # What was said is shown as the database keeps it, and what else was done as it stands now.
        session.flush()
        session.expire(thing)
    return json(opened.shown(session, thing), version=thing.version)


def _taking(blueprint: Door, row: Step) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """Read what is said with the step, or check that nothing is."""
    takes = row.takes or Silence
    read: Callable[[Callable[..., Response]], Callable[..., Response]] = blueprint.arguments(
        takes, required=row.takes is not None
    )
    return read
