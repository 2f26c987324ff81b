"""The routes of documents at a thing's door: who may see the thing may have what was issued of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from marshmallow import Schema, fields

from chassis.answers import json
from chassis.asking import language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.documents.model import Document, State, documents_of
from chassis.errors import NotFound
from chassis.evidence.routes import DOWNLOAD, handed_out
from chassis.opened import Opened
from chassis.schema import page_of
from chassis.texts import text

PDF = "application/pdf"


class DocumentSchema(Schema):
    """A document of a thing: its code, the digest of its file, and whether it still holds."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True)
    title = fields.String(required=True)
    number = fields.Integer(required=True)
    code = fields.String(required=True)
    state = fields.Enum(State, by_value=True, required=True)
    state_text = fields.String(required=True)
    ordered_at = fields.DateTime(required=True)
    issued_at = fields.DateTime(allow_none=True)
    ended_at = fields.DateTime(allow_none=True)
    sha256 = fields.String(allow_none=True)
    size = fields.Integer(allow_none=True)
    href = fields.String()


def hang(blueprint: Door, opened: Opened) -> None:
    """Hang the routes at this door."""
    thing, base = opened.process.thing, "/<uuid:thing_id>/documents"

    @blueprint.route(base)
    @blueprint.doc(
        operationId=f"list_{thing}_documents",
        **{"x-thing": thing},
        responses=response(200, page_of(DocumentSchema)) | refusals(404),
    )
    def documents(thing_id: UUID) -> Response:
        """What was put on paper, newest first."""
        with reading() as session:
            opened.find_whole(session, thing_id)
            found = [_shown(opened, one) for one in documents_of(session, thing_id)]
        return json({"items": found, "next": None})

    @blueprint.route(f"{base}/<uuid:document_id>/file")
    @blueprint.doc(operationId=f"download_{thing}_document", responses=DOWNLOAD | refusals(404))
    def download(thing_id: UUID, document_id: UUID) -> Response:
        """The PDF of one of them."""
        with reading() as session:
            thing = opened.find_whole(session, thing_id)
            found = next((one for one in documents_of(session, thing_id) if one.id == document_id), None)
        if found is None or not (found.sha256 and found.size):
            raise NotFound
        return handed_out(found.sha256, PDF, f"{text(f'document.{found.kind}', 'tr')} {thing.case}.pdf", found.size)


def _shown(opened: Opened, row: Document) -> dict[str, Any]:
    said = {
        "title": text(f"document.{row.kind}", language()),
        "state_text": text(f"document_state.{row.state}", language()),
    }
    plain = DocumentSchema(exclude=("title", "state_text", "href"))
    shown: dict[str, Any] = plain.dump(row) | said
    if row.sha256:
        shown["href"] = f"/v1/{opened.process.path}/{row.thing_id}/documents/{row.id}/file"
    return shown
