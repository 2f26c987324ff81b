"""What may be begun on the page of a thing: the steps that make another thing out of it, and why not just now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from flask import Response
from marshmallow import Schema, fields, missing
from sqlalchemy.orm import Session

from chassis.actions import reason_of, told, why_not
from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door, built
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotAllowed, NotFound, Problem
from chassis.identity import Actor
from chassis.opened import Opened
from chassis.processes import SYSTEM, Process, Step
from chassis.schema import ActionSchema

THINGS = "things:"


class BeginningSchema(ActionSchema):
    """A step that makes something of this thing; `said` is what its form knows by that."""

    thing = fields.String(required=True)
    said = fields.Dict(keys=fields.String(), values=fields.UUID(), required=True)


class BeginningsSchema(Schema):
    """What may be begun here, and what not, and why."""

    items = fields.List(fields.Nested(BeginningSchema), required=True)


class NotYetSaid(Exception):  # no error: the form has still to be filled in
    """A thing cannot be made before this is said."""


class Known(dict[str, Any]):
    """What a form knows before anybody has typed anything."""

    def __missing__(self, name: str) -> Any:
        """Raises NotYetSaid."""
        raise NotYetSaid(name)


@dataclass(frozen=True)
class Beginning:
    """A step that makes a thing, and the field of its form in which the thing it is begun at is named."""

    process: Process
    row: Step
    field: str

    def said(self, thing_id: UUID) -> dict[str, UUID]:
        """What the form knows where it is opened from that thing."""
        return {self.field: thing_id} if self.field else {}

    @property
    def tried(self) -> Step:
        """The row with the rules that can be asked already: those of other fields wait until these are filled in."""
        asked = (one for one in self.row.asked if getattr(one, "field", None) in {None, self.field})
        return replace(self.row, rules=tuple(asked))

    def known(self, thing_id: UUID) -> Known:
        """That, what stands there unless somebody says otherwise, and lists in which nothing stands yet."""
        parts = built(self.row.takes).fields if self.row.takes else {}
        usual = {name: _usual(part) for name, part in parts.items()}
        return Known({name: one for name, one in usual.items() if one is not missing}, **self.said(thing_id))


def _usual(part: fields.Field[Any]) -> Any:
    if part.required:
        return [] if isinstance(part, fields.List) else missing
    return part.load_default() if callable(part.load_default) else part.load_default


def hang(doors: Iterable[Any], processes: Iterable[Process]) -> None:
    """A route more at every door behind whose things something may be begun."""
    paths = {process.thing: process.path for process in processes}
    for door in doors:
        opened: Opened | None = getattr(door, "opened", None)
        if opened and (begun := [*_begun_at(opened.process.path, processes, paths)]):
            _route(door, opened, begun)


def _begun_at(path: str, processes: Iterable[Process], paths: Mapping[str, str]) -> Iterator[Beginning]:
    for process in processes:
        for row in process.steps:
            if row.state is not None or SYSTEM in row.roles or process.path == path:
                continue
            named = _field(row, path, paths)
            if named or row.begins_at == path:
                yield Beginning(process, row, named)


def _field(row: Step, path: str, paths: Mapping[str, str]) -> str:
    """The field of its form in which one thing of this list has to be named."""
    for name, part in (built(row.takes).fields if row.takes else {}).items():
        source = part.metadata.get("x-choices-from", f"{THINGS}{paths.get(name.removesuffix('_id'))}")
        lists = source.removeprefix(THINGS).split(",") if source.startswith(THINGS) else []
        if part.required and isinstance(part, fields.UUID) and path in {*lists, *part.metadata.get("x-begun-at", ())}:
            return name
    return ""


def _route(door: Door, opened: Opened, begun: list[Beginning]) -> None:
    @door.route("/<uuid:thing_id>/begins")
    @door.doc(
        operationId=f"read_{opened.process.thing}_begins",
        summary=BeginningsSchema.__doc__,
        responses=response(200, BeginningsSchema) | refusals(404),
    )
    def begins(thing_id: UUID) -> Response:
        with transaction() as session:
            opened.find(session, thing_id)
            offered = [_offered(session, one, thing_id, actor(), language()) for one in begun]
            # It was only tried.
            session.rollback()
        return json({"items": [one for one in offered if one]})


def _offered(session: Session, one: Beginning, thing_id: UUID, me: Actor, lang: str) -> dict[str, Any] | None:
    """The step with why not; None where it is none of this person's."""
    if not me.person or not {post.role for post in me.posts} & set(one.row.roles):
        return None
    assert one.row.make  # noqa: S101  # an architecture test holds every such row to it
    # What making it locks or leaves behind is let go of at once.
    trial = session.begin_nested()
    try:
        unmet = why_not(session, one.tried, one.row.make(session, me, one.known(thing_id)), me, lang)
    except (NotFound, NotAllowed):
        return None
    except NotYetSaid:
        unmet = []
    except Problem as refused:
        unmet = [reason_of(refused, lang)]
    finally:
        trial.rollback()
    if any(reason["code"] == NotAllowed.code for reason in unmet):
        return None
    button = told(one.process, one.row, f"/v1/{one.process.path}", lang, unmet)
    return button | {"thing": one.process.thing, "said": one.said(thing_id)}
