"""The door of a thing: from its process table and its schema, a documented route for every action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, request
from marshmallow import Schema, fields
from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute, Session

from chassis import calendars, history, list_files, listing
from chassis.actions import making
from chassis.answers import check_match, json
from chassis.asking import actor, language
from chassis.blueprints import Door, Silence
from chassis.counting import Counts, count_one
from chassis.db import reading, transaction
from chassis.describe import refusals, response
from chassis.documents import routes as documents
from chassis.evidence import routes as evidence
from chassis.files.taking import UPLOAD
from chassis.idempotency import once
from chassis.identity import Actor
from chassis.listing import Listed
from chassis.opened import Filter, Opened, Part
from chassis.packages import routes as packages
from chassis.processes import SYSTEM, Answer, Process, Step
from chassis.schema import HistoryLineSchema, page_of
from chassis.searching import searches
from chassis.texts import text
from chassis.transitions import create, take


def door(  # noqa: PLR0913  # each is one thing that a door may have
    process: Process,
    schema: type[Schema],
    visible_to: Callable[[Actor], Select[Any]],
    filters: Mapping[str, Filter] | None = None,
    columns: tuple[str, ...] = (),
    *,
    due: InstrumentedAttribute[datetime | None] | None = None,
    watched: tuple[str, ...] = (),
    counts: Counts | None = None,
    part: Part | None = None,
    export: list_files.Export | None = None,
    calendar: calendars.Entries | None = None,
) -> Door:
    """A blueprint with a list, the thing itself, its history and one route per action of the table.

    `filters` narrow the list, each by a parameter of its name, and `q` does where the things have words to be found by;
    `columns` are the schema's fields that a list shows, `due` is the column by which it can be put in order, and
    `watched` names the filters whose `yes` a programme's first page shows; `counts` are the columns that say how often
    a thing was read and its files fetched, `export` is the list as a workbook; `part` is what some see, and who all;
    `calendar` are the days of a thing, as iCalendar.
    """
    found_by = {**searches(process.model), **(filters or {})}
    opened = Opened(process, schema, visible_to, found_by, columns, counts, part)
    blueprint = Door(process.path, __name__, url_prefix=f"/v1/{process.path}", description=schema.__doc__)
    blueprint.opened = opened
    listed = replace(_listed(opened), due=due, watched=watched)
    listing.hang(blueprint, listed)
    if export:
        list_files.hang(blueprint, listed, export)
    _read_routes(blueprint, opened)
    for action in dict.fromkeys(row.action for row in process.steps if SYSTEM not in row.roles):
        rows = process.rows(action)
        making = next((row for row in rows if row.state is None), None)
        if making:
            _create_route(blueprint, opened, making)
        if moving := [row for row in rows if row.state is not None]:
            hang = evidence.hang if action == UPLOAD else _act_route
            hang(blueprint, opened, moving)
    if calendar:
        calendars.hang(blueprint, opened, calendar)
    if any(row.issues for row in process.steps):
        documents.hang(blueprint, opened)
    if any(row.packs for row in process.steps):
        packages.hang(blueprint, opened)
    return blueprint


def _listed(opened: Opened) -> Listed:
    process = opened.process
    return Listed(
        path=process.path,
        thing=process.thing,
        model=process.model,
        state=getattr(process.model, process.column),
        states=[state.value for state in process.states],
        way=[*process.usual_way()],
        visible_to=opened.visible_to,
        filters=opened.filters,
        columns=opened.columns,
        line_shape=opened.line_shape,
        lines=opened.lines,
        makes=lambda: making(process, actor(), language()),
    )


def _read_routes(blueprint: Door, opened: Opened) -> None:
    thing = opened.process.thing

    @blueprint.route("/<uuid:thing_id>")
    @blueprint.doc(operationId=f"read_{thing}", responses=response(200, opened.shape) | refusals(404))
    def read(thing_id: UUID) -> Response:
        with reading() as session:
            found = opened.find(session, thing_id)
            answer = json(opened.shown(session, found), version=found.version)
        count_one(opened.counts.reads, opened.process, found)
        return answer

    @blueprint.route("/<uuid:thing_id>/history")
    @blueprint.doc(
        operationId=f"read_{thing}_history", responses=response(200, page_of(HistoryLineSchema)) | refusals(404)
    )
    def past(thing_id: UUID) -> Response:
        with reading() as session:
            opened.find_whole(session, thing_id)
            lines = history.lines_of(session, thing_id)
            shown = HistoryLineSchema(many=True).dump(
                [{**line.content(), "text": text(f"event.{line.event}", language())} for line in lines]
            )
            return json({"items": shown, "next": None})


def _create_route(blueprint: Door, opened: Opened, row: Step) -> None:
    def made(inputs: dict[str, Any]) -> Response:
        with transaction() as session:
            return once(session, request, actor().name, partial(_made, session, opened, row, inputs))

    described = blueprint.doc(
        operationId=f"{row.action}_{opened.process.thing}",
        summary=row.event.__doc__,
        **{"x-thing": opened.process.thing, "x-action": row.action, "x-roles": sorted(row.roles)},
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
            deed = partial(_acted, session, opened, rows, inputs, thing_id)
            # What is shown to nobody else lies in no table of answers either.
            return deed() if row.answers else once(session, request, actor().name, deed)

    described = blueprint.doc(
        operationId=f"{row.action}_{opened.process.thing}",
        summary=row.event.__doc__,
        **{"x-thing": opened.process.thing, "x-action": row.action},
        responses=response(200, _answered(opened, row.answers))
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
    return json(opened.shown(session, thing) | _looked_at(rows[0].answers, session, thing), version=thing.version)


def _answered(opened: Opened, answers: Answer | None) -> type[Schema]:
    if answers is None:
        return opened.shape
    more = {answers.name: fields.List(fields.Nested(answers.shape), required=True)}
    name = opened.shape.__name__.removesuffix("Schema") + answers.name.title().replace("_", "")
    return type(f"{name}Schema", (opened.shape,), {**more, "__doc__": answers.shape.__doc__})


def _looked_at(answers: Answer | None, session: Session, thing: Any) -> dict[str, Any]:
    return {answers.name: answers.shape(many=True).dump(answers.read(session, thing))} if answers else {}


def _taking(blueprint: Door, row: Step) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """Read what is said with the step, or check that nothing is."""
    takes = row.takes or Silence
    read: Callable[[Callable[..., Response]], Callable[..., Response]] = blueprint.arguments(
        takes, required=row.takes is not None
    )
    return read
