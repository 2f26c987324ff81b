"""A programme's reference data: lists of coded choices in two languages, read once from the files that hold them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import orjson
from flask import Response
from marshmallow import Schema, fields

from chassis.answers import json
from chassis.blueprints import Door
from chassis.describe import refusals, response


class Catalogue:
    """Every list of a programme, as `*.json` of one folder holds them, each under a name of its own."""

    def __init__(self, folder: Path) -> None:
        """The files are read when somebody asks."""
        self.folder = folder

    @cached_property
    def lists(self) -> dict[str, Any]:
        """By name: whether the list is open, and its entries with id, code, tr and en."""
        found: dict[str, Any] = {}
        for file in sorted(self.folder.glob("*.json")):
            found |= orjson.loads(file.read_bytes())["lists"]
        return found

    def entries(self, kind: str) -> list[dict[str, Any]]:
        """The entries of one list, in their order."""
        listed: list[dict[str, Any]] = self.lists[kind]["entries"]
        return listed

    def codes(self, kind: str) -> tuple[str, ...]:
        """The codes of one list, with `other` where the programme leaves the list open."""
        return tuple(entry["code"] for entry in self.entries(kind)) + (("other",) if self.lists[kind]["open"] else ())

    def choice_texts(self, language: str) -> dict[str, str]:
        """The words of every choice, as forms and lists show them."""
        return {
            f"choice.{kind}.{entry['code']}": _raised(entry[language], language)
            for kind in self.lists
            for entry in self.entries(kind)
        }


def _raised(words: str, language: str) -> str:
    """As a choice stands in a form, whatever the programme's text has before it; a name keeps its small letter."""
    if words[1:2].isupper():
        return words
    return ("İ" if language == "tr" and words[0] == "i" else words[0].upper()) + words[1:]


class EntrySchema(Schema):
    """One entry of a list."""

    id = fields.String(required=True)
    code = fields.String(required=True)
    tr = fields.String(required=True)
    en = fields.String(required=True)


def catalogue_door(catalogue: Catalogue, programme: str, entry: type[Schema] = EntrySchema) -> Door:
    """The door at which whoever fills in a form reads the lists."""
    listed = Schema.from_dict(
        {"open": fields.Boolean(required=True), "entries": fields.List(fields.Nested(entry), required=True)},
        name="ListSchema",
    )
    shape = Schema.from_dict(
        {
            "programme": fields.String(required=True),
            "lists": fields.Dict(keys=fields.String(), values=fields.Nested(listed), required=True),
        },
        name="CatalogueSchema",
    )
    door = Door("catalogue", __name__, url_prefix="/v1/catalogue", description="The programme's lists of choices")

    @door.route("")
    @door.doc(operationId="read_catalogue", responses=response(200, shape) | refusals())
    def read() -> Response:
        """Every list of the programme, in Turkish and English."""
        return json({"programme": programme, "lists": catalogue.lists})

    return door
