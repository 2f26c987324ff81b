"""A list as a workbook, for those who go on working with it elsewhere: what whoever asks may see, and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response
from marshmallow import Schema
from sqlalchemy.orm import Session

from chassis import clock, paging, workbooks
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals
from chassis.listing import Listed, arguments, narrowed
from chassis.schema import Text
from chassis.scope import at_place
from chassis.texts import text

# As much as an office program opens at once; whoever needs more asks for one state or place after the other.
MOST = 5000
XLSX = {"200": {"description": "XLSX", "content": {workbooks.KIND: {"schema": {"type": "string", "format": "binary"}}}}}


@dataclass(frozen=True)
class Export:
    """The columns, each called as the field of that name, and the lines of one thing.

    A cell that is a key of the texts is said in words.
    """

    header: Sequence[str]
    lines: Callable[[Session, Any], Iterable[Sequence[str]]]


def hang(blueprint: Door, listed: Listed, export: Export) -> None:
    """Hang the workbook's route at this door."""
    asked_for: dict[str, Any] = {"unit": Text(most=200), **arguments(listed.states, listed.filters)}
    shape = Schema.from_dict(asked_for, name=f"{listed.thing}_workbook")

    @blueprint.route("/workbook")
    @blueprint.doc(operationId=f"export_{listed.path}", responses=XLSX | refusals(422))
    @blueprint.arguments(shape, location="query")
    def exported(asked: dict[str, Any]) -> Response:
        """The lines of all that the list would show, with who asked for them and when (PRV-16)."""
        wanted = narrowed(listed.visible_to(actor()), asked, listed.state, listed.filters)
        if "unit" in asked:
            wanted = at_place(wanted, listed.model, asked["unit"])
        header = [text(f"field.{name}", language()) for name in export.header]
        with reading() as session:
            things = session.scalars(paging.first(wanted, (listed.model.id,), MOST)).unique().all()
            lines = _lines(session, things, export, language())
            content = workbooks.workbook(header, lines, wide=len(header))
        return workbooks.as_file(content, f"{listed.path}.xlsx")


def _lines(session: Session, things: Sequence[Any], export: Export, asked: str) -> Iterator[Sequence[str]]:
    for thing in things:
        for line in export.lines(session, thing):
            yield [text(cell, asked) for cell in line]
    when = clock.now().astimezone(clock.ISTANBUL).strftime("%d.%m.%Y %H:%M")
    yield [text("export.made_by", asked, who=actor().name, when=when)]
