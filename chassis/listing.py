"""The lists of a service: who may ask for them how narrowed, in which order, and how their routes answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

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
from chassis.identity import Actor, Role
from chassis.opened import Filter, filter_field
from chassis.schema import Text, list_of, page_of
from chassis.scope import also, at_place

DUE = "due"


class Reader(NamedTuple):
    """Who has a list in their menu: a role, where it is named with this branch, and at this level or above."""

    role: Role
    branch: str | None = None
    level: int | None = None

    def told(self) -> dict[str, Any]:
        """As the description says it."""
        return {name: said for name, said in self._asdict().items() if said is not None}


@dataclass(frozen=True)
class Listed:
    """One kind of thing as its list has it.

    `due` is the column with the instant by which something is to be done: with `order=due` what is late comes first,
    and with `always_by_due` it does unasked. What a `watched` filter answers with `yes` is shown before anybody asks.
    Where only some ever find anything, `readers` says who; without them everybody has the list in their menu.
    """

    path: str
    thing: str
    model: type[Any]
    visible_to: Callable[[Actor], Select[Any]]
    filters: Mapping[str, Filter]
    columns: Sequence[str]
    line_shape: type[Schema]
    lines: Callable[[Sequence[Any]], list[dict[str, Any]]]
    # Columns of the model: a type of theirs would say what a row has there. Not every list goes by states.
    state: Any = None
    states: Sequence[str] = ()
    makes: Callable[[], list[dict[str, Any]]] = list
    way: Sequence[str] = ()
    due: Any = None
    always_by_due: bool = False
    watched: Sequence[str] = ()
    readers: Sequence[Reader] = ()

    def page(self, session: Session, asked: Mapping[str, Any]) -> tuple[Sequence[Any], str | None]:
        """One page in the order that is asked for, of what whoever asks may see."""
        wanted = narrowed(self.visible_to(actor()), asked, self.state, self.filters)
        if "unit" in asked:
            wanted = at_place(wanted, self.model, asked["unit"])
        if self.due is not None and (self.always_by_due or asked.get("order") == DUE):
            return paging.page_by_due(session, wanted, self.due, self.model.id, asked)
        return paging.page(session, wanted, self.model.id, asked)


@dataclass(frozen=True)
class WorkedOut:
    """A list whose lines are put together when somebody asks for them: counted, ranked, or in an order of their own.

    `page` answers the lines of a page and the key of the next one (`paging.cut`). A line with a title and a link leads
    to a thing; any other is called by what stands in its first column.
    """

    path: str
    thing: str
    asked: type[Schema]
    page: Callable[[Session, Actor, Mapping[str, Any]], tuple[Sequence[Any], str | None]]
    columns: Sequence[str]
    line_shape: type[Schema]
    readers: Sequence[Reader]
    refuses: Sequence[int] = (422,)


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
    asked: dict[str, fields.Field[Any]] = {"state": fields.String(validate=validate.OneOf(states))} if states else {}
    return asked | {name: filter_field(narrow) for name, narrow in filters.items()}


def hang(blueprint: Door, listed: Listed) -> None:
    """Hang the list's route at this door."""

    @blueprint.route("")
    @blueprint.doc(
        operationId=f"list_{listed.path}",
        responses=response(200, list_of(listed.line_shape)) | refusals(422),
        **_drawn(listed),
        # The states on the usual way.
        **{"x-way": list(listed.way)},
        **({"x-watched": list(listed.watched)} if listed.watched else {}),
    )
    @blueprint.arguments(_arguments(listed), location="query")
    def lists(asked: dict[str, Any]) -> Response:
        with reading() as session:
            found, following = listed.page(session, asked)
            return json({"items": listed.lines(found), "next": following, "actions": listed.makes()})


def worked_out(listed: WorkedOut) -> Door:
    """A blueprint with a list that is worked out: no process hangs a door of its own there."""
    blueprint = Door(listed.path, __name__, url_prefix=f"/v1/{listed.path}", description=listed.line_shape.__doc__)
    shape = listed.line_shape(many=True)

    @blueprint.route("")
    @blueprint.doc(
        operationId=f"list_{listed.path}",
        responses=response(200, page_of(listed.line_shape)) | refusals(*listed.refuses),
        **_drawn(listed),
    )
    @blueprint.arguments(listed.asked, location="query")
    def lists(asked: dict[str, Any]) -> Response:
        with reading() as session:
            found, following = listed.page(session, actor(), asked)
            return json({"items": shape.dump(found), "next": following})

    return blueprint


def _drawn(listed: Listed | WorkedOut) -> dict[str, Any]:
    """What pages are drawn from, besides the shapes: what a list shows, and in whose menu it stands."""
    readers = {"x-readers": [one.told() for one in listed.readers]} if listed.readers else {}
    return {"x-thing": listed.thing, "x-columns": list(listed.columns), **readers}


def _arguments(listed: Listed) -> type[Schema]:
    asked: dict[str, Any] = {
        "after": fields.UUID() if listed.due is None else paging.PlaceField(),
        "unit": Text(most=200),
        **arguments(listed.states, listed.filters),
    }
    if listed.due is not None and not listed.always_by_due:
        asked["order"] = fields.String(validate=validate.OneOf((DUE,)))
    return paging.PageAsked.from_dict(asked, name=f"{listed.thing}_list")
