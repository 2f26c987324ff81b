"""A follow-up list: where each of many things stands, what is late first, and how many are where in which place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response
from marshmallow import Schema, fields
from sqlalchemy import Select, func
from sqlalchemy.orm import Session

from chassis import clock, listing
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.identity import DISTRICT, PROVINCE, ROOT, Actor
from chassis.listing import Listed, narrowed
from chassis.opened import Filter
from chassis.schema import StateSchema, WordsSchema, page_of

PLACE = "place"


class FollowedSchema(Schema):
    """A thing in a follow-up list: what it is, where it stands and by when it has to go on; `link` is its page."""

    id = fields.UUID(required=True)
    thing = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    unit = fields.String(required=True)
    state = fields.Nested(StateSchema, required=True)
    changed_at = fields.DateTime(required=True)
    due = fields.DateTime(required=True, allow_none=True)
    days_left = fields.Integer(required=True, allow_none=True)
    link = fields.String(required=True)


class SumsSchema(Schema):
    """How many there are in a district or province, how many of them are late, and how many are where."""

    unit = fields.String(required=True)
    total = fields.Integer(required=True)
    late = fields.Integer(required=True)
    states = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)


@dataclass(frozen=True)
class Sums:
    """Where they are counted: a table with a row for each place, state and last day, and how many there are of it.

    Its places are the districts, and the provinces beside them, so that the country's sums are no work of its size.
    The model is a `Followed`; `number` is how many, `due` the last day.
    """

    model: type[Any]
    state: Any
    due: Any
    number: Any
    visible_to: Callable[[Actor], Select[Any]]
    filters: Mapping[str, Filter]


def follow_up(listed: Listed, sums: Sums) -> Door:
    """A blueprint with the list, the latest in arrears first, and its sums by place; nothing in it is ever done."""
    blueprint = Door(listed.path, __name__, url_prefix=f"/v1/{listed.path}", description=listed.line_shape.__doc__)
    listing.hang(blueprint, listed)
    asked_for = Schema.from_dict(listing.arguments(listed.states, sums.filters), name=f"{listed.thing}_sums")

    @blueprint.route("/sums")
    @blueprint.doc(operationId=f"sum_{listed.path}", responses=response(200, page_of(SumsSchema)) | refusals(422))
    @blueprint.arguments(asked_for, location="query")
    def counted(asked: dict[str, Any]) -> Response:
        """How many are where, and how many are late, by district; of the whole country by province."""
        with reading() as session:
            return json({"items": sums_of(session, sums, asked), "next": None})

    return blueprint


def sums_of(session: Session, sums: Sums, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The places in the order of their paths."""
    unit, in_province = sums.model.unit, sums.model.district.is_(None)
    late = func.coalesce(func.sum(sums.number).filter(sums.due < clock.now()), 0)
    wanted = narrowed(sums.visible_to(actor()), asked, sums.state, sums.filters).where(sums.number > 0)
    wanted = wanted.where(~in_province if level(asked.get(PLACE)) == DISTRICT else in_province)
    counted: Select[Any] = wanted.with_only_columns(unit, sums.state, func.sum(sums.number), late)
    found: dict[str, dict[str, Any]] = defaultdict(lambda: {"total": 0, "late": 0, "states": {}})
    for place, state, number, late_ones in session.execute(counted.group_by(unit, sums.state)):
        there = found[place]
        there["total"] += number
        there["late"] += late_ones
        there["states"][state.value] = number
    return [{"unit": place, **found[place]} for place in sorted(found)]


def level(place: str | None) -> int:
    """Of the country the provinces are told apart, of anything smaller its districts."""
    posts = [place] if place else actor().units()
    return PROVINCE if ROOT in posts else DISTRICT
