"""The way of a program's call to the service it is for, and of the answer back."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import partial
from shutil import copyfileobj
from typing import BinaryIO

from flask import Blueprint, Response, request

from chassis import asking
from chassis.files.taking import is_upload
from gateway import own_record
from gateway.forward import call, is_description
from gateway.lines import PIECE, Answer

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
# What a caller says to the service and what the service says to the caller; every other header stays at the gateway.
PASSED_ON = ("Accept", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "traceparent", "tracestate")
PASSED_BACK = (
    "allow",
    "content-disposition",
    "content-security-policy",
    "content-type",
    "etag",
    "idempotency-replayed",
    "link",
    "retry-after",
    "www-authenticate",
    "x-kopru-position",
)

routes = Blueprint("handed_on", __name__)


@routes.route("/api/<service>/<path:rest>", methods=METHODS)
def forward(service: str, rest: str) -> Response:
    """Hand this request on, and its answer back."""
    said = request.headers
    headers = {name: value for name in PASSED_ON if (value := said.get(name)) is not None}
    if is_upload():
        return _handed_back(_carried(service, f"/{rest}", headers), f"/api/{service}")
    path = f"/{rest}"
    asks = None if is_description(path) else asking.actor()
    answer = call(
        service,
        request.method,
        path,
        asks,
        body=own_record.completed(service, request.method, path, asks, request.get_data() or None),
        query=request.query_string.decode("ascii", "replace"),
        headers=headers,
    )
    return _handed_back(answer, f"/api/{service}")


def _carried(service: str, path: str, headers: Mapping[str, str]) -> Answer:
    """Hand a file on: laid aside first, so that whoever sends slowly keeps no seat at the service, nor our memory."""
    asks = asking.actor()
    with tempfile.TemporaryFile() as aside:
        # The stream itself ends with TooLarge where more comes than is taken.
        copyfileobj(request.stream, aside, PIECE)
        length = {"Content-Length": str(aside.tell())}
        return call(service, request.method, path, asks, body=aside, headers={**headers, **length})


def _handed_back(answer: Answer, below: str) -> Response:
    """The service's answer, with its addresses as they are at the gateway."""
    if answer.file:
        return _streamed(answer, answer.file)
    body = answer.content
    if answer.headers.get("content-type") == "application/json":
        # Inside a JSON text every quotation mark is escaped, so this finds nothing but a real `href`.
        body = body.replace(b'"href":"/v1/', f'"href":"{below}/v1/'.encode())
    passed = [(name, answer.headers[name]) for name in PASSED_BACK if name in answer.headers]
    if (location := answer.headers.get("location", "")).startswith("/v1/"):
        passed.append(("Location", below + location))
    return Response(body, status=answer.status_code, headers=passed)


def _streamed(answer: Answer, file: BinaryIO) -> Response:
    """A long answer, piece by piece; its file is closed when the last is sent, or the caller has gone."""
    passed = [(name, answer.headers[name]) for name in PASSED_BACK if name in answer.headers]
    handed = Response(iter(partial(file.read, PIECE), b""), status=answer.status_code, headers=passed)
    handed.content_length = int(answer.headers["content-length"])
    handed.call_on_close(file.close)
    return handed
