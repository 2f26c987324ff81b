"""The door of a thing: from its process table and its schema, a documented route for every action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

import orjson
from flask import Response, request
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy import Select
from sqlalchemy.orm import Session
from webargs.flaskparser import FlaskParser

from chassis import history, paging
from chassis.actions import making, open_to
from chassis.asking import actor, language
from chassis.awaiting import awaited
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import Malformed, MustMatch, NotFound, Stale
from chassis.idempotency import once
from chassis.identity import Actor
from chassis.processes import SYSTEM, Process, Step
from chassis.schema import HistoryLineSchema, LineSchema, Text, ThingSchema, list_of, page_of
from chassis.texts import text
from chassis.transitions import create, take

Filter = Callable[[Select[Any], Any], Select[Any]]


class Parser(FlaskParser):
    """JSON as orjson reads it: no NaN, no lone surrogate, nothing the database could not keep."""

    def _raw_load_json(self, req: Any) -> Any:
        raw = req.get_data(cache=True)
        if not raw:
            return {}
        try:
            return orjson.loads(raw)
        except orjson.JSONDecodeError as reason:
            raise Malformed from reason


class Door(Blueprint):
    """A flask-smorest blueprint that reads JSON strictly."""

    ARGUMENTS_PARSER = Parser()


class Opened:
    """One kind of thing at its door: its table, its shape and who sees it."""

    def __init__(
        self,
        process: Process,
        schema: type[Schema],
        visible_to: Callable[[Actor], Select[Any]],
        filters: Mapping[str, Filter],
        columns: tuple[str, ...],
    ) -> None:
        self.process = process
        self.visible_to = visible_to
        self.filters = filters
        self.columns = columns
        self.own = schema()
        self.listed = schema(only=columns)
        self.shape: type[Schema] = type(schema.__name__, (schema, ThingSchema), {"__doc__": schema.__doc__})
        shown = {name: shape for name, shape in schema().fields.items() if name in columns}
        name = f"{schema.__name__.removesuffix('Schema')}LineSchema"
        self.line_shape: type[Schema] = type(name, (LineSchema,), {**shown, "__doc__": LineSchema.__doc__})

    def find(self, session: Session, thing_id: UUID, *, locked: bool = False) -> Any:
        """The thing, if there is one that this person may see. Raises NotFound otherwise."""
        wanted = self.visible_to(actor()).where(self.process.model.id == thing_id)
        if locked:
            wanted = wanted.with_for_update(of=self.process.model)
        thing = session.scalars(wanted).unique().one_or_none()
        if thing is None:
            raise NotFound
        return thing

    def shown(self, session: Session, thing: Any) -> dict[str, Any]:
        """The whole thing, with what may be done now."""
        asked, me = language(), actor()
        return {
            **self.own.dump(thing),
            **self._told(thing),
            "awaiting": [_spoken(one.told(), asked) for one in awaited(session, thing)],
            "actions": open_to(session, thing, me, asked),
        }

    def line(self, thing: Any) -> dict[str, Any]:
        """The thing as a line of a list."""
        return {**self.listed.dump(thing), **self._told(thing)}

    def _told(self, thing: Any) -> dict[str, Any]:
        state = self.process.state_of(thing)
        return {
            "id": thing.id,
            "case": thing.case,
            "thing": self.process.thing,
            "title": thing.title(),
            "unit": thing.unit,
            "state": {"code": state, "text": text(f"state.{self.process.thing}.{state}", language())},
            "version": thing.version,
            "opened_at": thing.opened_at,
            "changed_at": thing.changed_at,
        }


def _spoken(told: dict[str, Any], asked: str) -> dict[str, Any]:
    return told | ({"role_text": text(f"role.{told['role']}", asked)} if "role" in told else {})


def json(body: Any, status: int = 200, *, version: int | None = None) -> Response:
    """A JSON answer, with the version as its ETag where it shows one thing."""
    answer = Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), status=status, content_type="application/json")
    if version is not None:
        answer.headers["ETag"] = f'"{version}"'
    return answer


def check_match(thing: Any, *, required: bool) -> None:
    """Hold the caller to the version they read. Raises MustMatch (428) or Stale (412)."""
    wanted = request.headers.get("If-Match")
    if wanted is None:
        if required:
            raise MustMatch
        return
    if wanted.strip() not in {"*", f'"{thing.version}"'}:
        raise Stale(extra={"version": thing.version})


def door(
    process: Process,
    schema: type[Schema],
    visible_to: Callable[[Actor], Select[Any]],
    filters: Mapping[str, Filter] | None = None,
    columns: tuple[str, ...] = (),
) -> Door:
    """A blueprint with a list, the thing itself, its history and one route per action of the table.

    `filters` narrow the list, each by a parameter of its name; `columns` are the schema's fields that a list shows.
    """
    opened = Opened(process, schema, visible_to, filters or {}, columns)
    blueprint = Door(process.path, __name__, url_prefix=f"/v1/{process.path}", description=schema.__doc__)
    _read_routes(blueprint, opened)
    for action in dict.fromkeys(row.action for row in process.steps if SYSTEM not in row.roles):
        rows = process.rows(action)
        making = next((row for row in rows if row.state is None), None)
        if making:
            _create_route(blueprint, opened, making)
        if moving := [row for row in rows if row.state is not None]:
            _act_route(blueprint, opened, moving[0])
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
        with transaction() as session:
            wanted = _filtered(opened, asked)
            found, following = paging.page(session, wanted, opened.process.model.id, asked)
            actions = making(opened.process, actor(), language())
            return json({"items": [opened.line(one) for one in found], "next": following, "actions": actions})

    @blueprint.route("/<uuid:thing_id>")
    @blueprint.doc(operationId=f"read_{thing}", responses=response(200, opened.shape) | refusals(404))
    def read(thing_id: UUID) -> Response:
        with transaction() as session:
            found = opened.find(session, thing_id)
            return json(opened.shown(session, found), version=found.version)

    @blueprint.route("/<uuid:thing_id>/history")
    @blueprint.doc(
        operationId=f"read_{thing}_history", responses=response(200, page_of(HistoryLineSchema)) | refusals(404)
    )
    def past(thing_id: UUID) -> Response:
        with transaction() as session:
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
    asked |= {name: Text(most=200) for name in opened.filters}
    return Schema.from_dict(asked, name=f"{opened.process.thing}_list")


def _filtered(opened: Opened, asked: dict[str, Any]) -> Select[Any]:
    model = opened.process.model
    wanted = opened.visible_to(actor())
    if "state" in asked:
        wanted = wanted.where(getattr(model, opened.process.column) == asked["state"])
    if "unit" in asked:
        wanted = wanted.where(
            (model.unit == asked["unit"]) | model.unit.startswith(f"{asked['unit']}/", autoescape=True)
        )
    for name, narrow in opened.filters.items():
        if name in asked:
            wanted = narrow(wanted, asked[name])
    return wanted


def _create_route(blueprint: Door, opened: Opened, row: Step) -> None:
    def made(inputs: dict[str, Any]) -> Response:
        with transaction() as session:
            return once(session, request, str(actor().person), partial(_made, session, opened, row, inputs))

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


def _act_route(blueprint: Door, opened: Opened, row: Step) -> None:
    def acted(inputs: dict[str, Any], thing_id: UUID) -> Response:
        with transaction() as session:
            return once(session, request, str(actor().person), partial(_acted, session, opened, row, inputs, thing_id))

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


def _acted(session: Session, opened: Opened, row: Step, inputs: dict[str, Any], thing_id: UUID) -> Response:
    thing = opened.find(session, thing_id, locked=True)
    check_match(thing, required=row.edits)
    take(session, opened.process, row.action, thing, actor(), inputs)
    session.flush()
    session.expire(thing)
    return json(opened.shown(session, thing), version=thing.version)


class Silence(Schema):
    """Nothing is said with this step."""


def _taking(blueprint: Door, row: Step) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """Read what is said with the step, or check that nothing is."""
    takes = row.takes or Silence
    read: Callable[[Callable[..., Response]], Callable[..., Response]] = blueprint.arguments(
        takes, required=row.takes is not None
    )
    return read
