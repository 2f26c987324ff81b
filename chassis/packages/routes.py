"""The routes of a package at its door: who may see it may have its file."""

from __future__ import annotations

from uuid import UUID

from flask import Response
from marshmallow import Schema, fields

from chassis.answers import json
from chassis.asking import language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.evidence.routes import DOWNLOAD, handed_out
from chassis.opened import Opened
from chassis.packages.model import Packed
from chassis.schema import page_of
from chassis.texts import text

ZIP = "application/zip"


class FileSchema(Schema):
    """A file of a thing, and its digest."""

    title = fields.String(required=True)
    sha256 = fields.String(required=True)
    size = fields.Integer(required=True)
    href = fields.String(required=True)


def hang(blueprint: Door, opened: Opened) -> None:
    """Hang the routes at this door."""
    thing, base = opened.process.thing, "/<uuid:thing_id>/files"

    @blueprint.route(base)
    @blueprint.doc(
        operationId=f"list_{thing}_files",
        **{"x-thing": thing},
        responses=response(200, page_of(FileSchema)) | refusals(404),
    )
    def files(thing_id: UUID) -> Response:
        """The package, once it is made."""
        with reading() as session:
            found: Packed = opened.find(session, thing_id)
        href = f"/v1/{opened.process.path}/{thing_id}/files/{found.sha256}"
        said = {"title": text(f"file.{thing}", language()), "sha256": found.sha256, "size": found.size, "href": href}
        return json({"items": [said] if found.sha256 else [], "next": None})

    @blueprint.route(f"{base}/<string:sha256>")
    @blueprint.doc(operationId=f"download_{thing}", responses=DOWNLOAD | refusals(404))
    def download(thing_id: UUID, sha256: str) -> Response:
        """Its file."""
        with reading() as session:
            found: Packed = opened.find(session, thing_id)
        if found.sha256 != sha256 or not found.size:
            raise NotFound
        return handed_out(sha256, ZIP, f"{found.title()['tr']}.zip", found.size)
