"""The list of a kind of things: who may ask for it how narrowed, in which order, and how its route answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response
from marshmallow import Schema, fields, validate
from sqlalchemy import Select
from sqlalchemy.orm import Session

from chassis import paging
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.identity import Actor
from chassis.opened import Filter, filter_field
from chassis.schema import Text, list_of
from chassis.scope import also, at_place

DUE = "due"


@dataclass(frozen=True)
class Listed:
    """One kind of thing as its list has it.

    `due` is the column with the instant by which something is to be done: with `order=due` what is late comes first,
    and with `always_by_due` it does unasked. What a `watched` filter answers with `yes` is shown before anybody asks.
    """

    path: str
    thing: str
    model: type[Any]
    # Columns of the model: a type of theirs would say what a row has there.
    state: Any
    states: Sequence[str]
    visible_to: Callable[[Actor], Select[Any]]
    filters: Mapping[str, Filter]
    columns: Sequence[str]
    line_shape: type[Schema]
    lines: Callable[[Sequence[Any]], list[dict[str, Any]]]
    makes: Callable[[], list[dict[str, Any]]] = list
    way: Sequence[str] = ()
    due: Any = None
    always_by_due: bool = False
    watched: Sequence[str] = ()

    def page(self, session: Session, asked: Mapping[str, Any]) -> tuple[Sequence[Any], str | None]:
        """One page in the order that is asked for, of what whoever asks may see."""
        wanted = narrowed(self.visible_to(actor()), asked, self.state, self.filters)
        if "unit" in asked:
            wanted = at_place(wanted, self.model, asked["unit"])
        if self.due is not None and (self.always_by_due or asked.get("order") == DUE):
            return paging.page_by_due(session, wanted, self.due, self.model.id, asked)
        return paging.page(session, wanted, self.model.id, asked)


def narrowed(wanted: Select[Any], asked: Mapping[str, Any], state: Any, filters: Mapping[str, Filter]) -> Select[Any]:
    """Only what is in a state and what the filters leave, each where it is asked for."""
    if "state" in asked:
        wanted = also(wanted, lambda one: one.where(state == asked["state"]))
    for name, narrow in filters.items():
        if name in asked:
            wanted = also(wanted, narrow, asked[name])
    return wanted


def arguments(states: Sequence[str], filters: Mapping[str, Filter]) -> dict[str, fields.Field[Any]]:
    """How it is asked to be narrowed so."""
    asked: dict[str, fields.Field[Any]] = {"state": fields.String(validate=validate.OneOf(states))}
    return asked | {name: filter_field(narrow) for name, narrow in filters.items()}


def hang(blueprint: Door, listed: Listed) -> None:
    """Hang the list's route at this door."""

    @blueprint.route("")
    @blueprint.doc(
        operationId=f"list_{listed.path}",
        responses=response(200, list_of(listed.line_shape)) | refusals(422),
        # What pages are drawn from, besides the shapes: what a list shows, and the states on the usual way.
        **{"x-thing": listed.thing, "x-columns": list(listed.columns), "x-way": list(listed.way)},
        **({"x-watched": list(listed.watched)} if listed.watched else {}),
    )
    @blueprint.arguments(_arguments(listed), location="query")
    def lists(asked: dict[str, Any]) -> Response:
        with reading() as session:
            found, following = listed.page(session, asked)
            return json({"items": listed.lines(found), "next": following, "actions": listed.makes()})


def _arguments(listed: Listed) -> type[Schema]:
    asked: dict[str, Any] = {
        "after": fields.UUID() if listed.due is None else paging.PlaceField(),
        "limit": fields.Integer(load_default=paging.USUAL, validate=validate.Range(1, paging.MOST)),
        "unit": Text(most=200),
        **arguments(listed.states, listed.filters),
    }
    if listed.due is not None and not listed.always_by_due:
        asked["order"] = fields.String(validate=validate.OneOf((DUE,)))
    return Schema.from_dict(asked, name=f"{listed.thing}_list")
