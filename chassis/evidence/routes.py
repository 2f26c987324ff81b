"""The routes of evidence at a thing's door: bring, list and download; who may see the thing may see what shows it."""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import quote
from uuid import UUID

from flask import Response, request
from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.answers import check_match, json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.counting import count_one
from chassis.db import reading, transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.evidence.model import Consent, Evidence, Kind, evidence_of
from chassis.evidence.rows import NewEvidence
from chassis.files.store import store
from chassis.files.taking import UPLOAD, TakenFile, take_in
from chassis.idempotency import once
from chassis.opened import Opened
from chassis.processes import Step
from chassis.schema import page_of
from chassis.things import new_id
from chassis.transitions import take

DOWNLOAD = {
    "200": {"description": "Dosya / the file", "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}}
}


class EvidenceSchema(Schema):
    """A piece of evidence, with the digest of its file."""

    id = fields.UUID(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True)
    title = fields.String(required=True)
    address = fields.String(allow_none=True)
    consent = fields.Enum(Consent, by_value=True, allow_none=True)
    name = fields.String(allow_none=True)
    media_type = fields.String(allow_none=True)
    sha256 = fields.String(allow_none=True)
    size = fields.Integer(allow_none=True)
    added_by = fields.UUID(allow_none=True)
    unit = fields.String(required=True)
    added_at = fields.DateTime(required=True)
    href = fields.String()


class EvidenceForm(NewEvidence):
    """A form with the file, of at most 20 MB, and what is said of it."""

    file = fields.Raw(metadata={"type": "string", "format": "binary"})


def hang(blueprint: Door, opened: Opened, rows: list[Step]) -> None:
    """Hang the routes at this door."""
    thing, base = opened.process.thing, "/<uuid:thing_id>"

    @blueprint.route(f"{base}/evidence")
    @blueprint.doc(
        operationId=f"list_{thing}_evidence",
        **{"x-thing": thing},
        responses=response(200, page_of(EvidenceSchema)) | refusals(404),
    )
    def evidence(thing_id: UUID) -> Response:
        """What was brought, oldest first."""
        with reading() as session:
            opened.find_whole(session, thing_id)
            found = [_shown(opened, one) for one in evidence_of(session, thing_id)]
        return json({"items": found, "next": None})

    @blueprint.route(f"{base}/evidence/<uuid:evidence_id>/file")
    @blueprint.doc(operationId=f"download_{thing}_evidence", responses=DOWNLOAD | refusals(404))
    def download(thing_id: UUID, evidence_id: UUID) -> Response:
        """The file of one piece."""
        with reading() as session:
            thing = opened.find_whole(session, thing_id)
            found = next((one for one in evidence_of(session, thing_id) if one.id == evidence_id), None)
        if found is None or not (found.sha256 and found.media_type and found.name and found.size):
            raise NotFound
        if found.kind is Kind.FILE:
            count_one(opened.counts.downloads, opened.process, thing)
        return handed_out(found.sha256, found.media_type, found.name, found.size)

    @blueprint.route(f"{base}/{UPLOAD}", methods=["POST"])
    @blueprint.doc(
        operationId=f"{UPLOAD}_{thing}",
        summary=rows[0].event.__doc__,
        requestBody={"required": True, "content": {"multipart/form-data": {"schema": EvidenceForm}}},
        responses=response(201, EvidenceSchema) | refusals(403, 404, 409, 412, 413, 415, 422),
    )
    def add(thing_id: UUID) -> Response:
        """Bring a file, a photo or a link."""
        with reading() as session:
            # Of who may not see the thing no file is read.
            opened.find_whole(session, thing_id)
        with request:  # its end closes the file
            said: dict[str, Any] = Door.ARGUMENTS_PARSER.parse(NewEvidence(), request, location="form")
            taken = None
            if said["kind"] is not Kind.LINK:
                taken = take_in(request.files.get("file"), is_photo=said["kind"] is Kind.PHOTO)
            inputs = said | {"taken": taken, "evidence": new_id(), "thing": thing}
            with transaction() as session:
                deed = partial(_added, session, opened, thing_id, inputs)
                return once(session, request, actor().name, deed, said=_spoken(said, taken))


def _added(session: Session, opened: Opened, thing_id: UUID, inputs: dict[str, Any]) -> Response:
    thing = opened.find(session, thing_id, locked=True)
    check_match(thing, required=False)
    take(session, opened.process, UPLOAD, thing, actor(), inputs)
    session.flush()
    return json(_shown(opened, session.get_one(Evidence, inputs["evidence"])), 201)


def _spoken(said: dict[str, Any], taken: TakenFile | None) -> bytes:
    return repr((sorted(said.items()), taken and taken.sha256)).encode()


def _shown(opened: Opened, row: Evidence) -> dict[str, Any]:
    shown: dict[str, Any] = EvidenceSchema().dump(row)
    if row.sha256:
        shown["href"] = f"/v1/{opened.process.path}/{row.thing_id}/evidence/{row.id}/file"
    return shown


def handed_out(sha256: str, media_type: str, name: str, size: int) -> Response:
    """A file to be kept, never to be shown in a page of ours. Raises NotFound where it is not there any more."""
    try:
        pieces = store().pieces(sha256)
    except FileNotFoundError as gone:
        raise NotFound from gone
    answer = Response(pieces, content_type=media_type)
    answer.content_length = size
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    answer.headers["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["ETag"] = f'"{sha256}"'
    return answer
