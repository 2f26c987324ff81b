"""Hands a call on to the service it is for, with a signed token that says who asks."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from functools import partial
from shutil import copyfileobj
from typing import Any, BinaryIO, NamedTuple, cast
from urllib.parse import quote, unquote, urlencode

from flask import Blueprint, Response, g, request

from chassis import asking, db
from chassis.errors import NotFound, Unavailable
from chassis.files.taking import is_upload
from chassis.identity import Actor
from chassis.logs import log
from gateway import tokens
from gateway.lines import PIECE, Answer, BrokenLineError
from gateway.seats import NoSeatError
from gateway.upstreams import NobodyHeardError, Upstream, upstream

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
_IN_A_QUERY = "/:?@!$&'()*+,;=~-._%"
_OPEN = re.compile(r"/(openapi\.json|asyncapi\.json|v1/.+)")

routes = Blueprint("forward", __name__)


class Call(NamedTuple):
    """What is said to a service."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes | BinaryIO

    @property
    def may_be_repeated(self) -> bool:
        """Whether it has one effect also where the service hears it twice."""
        return self.method == "GET" or "Idempotency-Key" in self.headers


@routes.route("/api/<service>/<path:rest>", methods=METHODS)
def forward(service: str, rest: str) -> Response:
    """Hand this request on, and its answer back."""
    headers = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
    if is_upload():
        return _handed_back(_carried(service, f"/{rest}", headers), f"/api/{service}")
    answer = call(
        service,
        request.method,
        f"/{rest}",
        None if is_description(f"/{rest}") else asking.actor(),
        body=request.get_data() or None,
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


def is_description(path: str) -> bool:
    """What a service says of itself is open to everybody."""
    return path.endswith(("/openapi.json", "/asyncapi.json"))


def call(  # noqa: PLR0913  # a call has a place, an asker and what is said
    service: str,
    method: str,
    path: str,
    actor: Actor | None,
    *,
    body: object = None,
    query: str | Mapping[str, Any] = "",
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Ask a service on somebody's behalf and answer what it says; `body` becomes JSON, but bytes and files stay as is.

    Raises NotFound where there is no such service or path, and Unavailable where the service is down or too slow.
    """
    asked = upstream(service)
    said = {"Accept-Language": asking.language(), "X-Request-ID": g.get("request_id", ""), **(headers or {})}
    if actor is not None:
        said["Authorization"] = f"Bearer {tokens.for_service(actor, service)}"
    if body is not None and not (isinstance(body, bytes) or hasattr(body, "read")):
        body, said["Content-Type"] = db.dumps(body).encode(), "application/json"
    target = _safe(path)
    if query:
        target = (
            f"{target}?{quote(query, safe=_IN_A_QUERY) if isinstance(query, str) else urlencode(query, doseq=True)}"
        )
    try:
        with asked.seats.taken():
            return _said(asked, Call(method, target, said, cast("bytes | BinaryIO", body or b"")))
    except (NoSeatError, NobodyHeardError, BrokenLineError, TimeoutError) as trouble:
        log.warning("service away", upstream=service, method=method, trouble=type(trouble).__name__)
        raise Unavailable(extra={"service": service}) from trouble


def _safe(path: str) -> str:
    """The path as it goes on: only what a service opens, and nothing that climbs out of it."""
    parts = unquote(path).split("/")
    if not _OPEN.fullmatch(path) or any(part in {".", ".."} or "\\" in part or "\x00" in part for part in parts):
        raise NotFound
    return quote(path, safe="/:@!$&'()*+,;=~-._")


def _said(service: Upstream, call: Call) -> Answer:
    """Say it; where the connection broke, a second time if no harm can come from being heard twice."""
    try:
        with service.line() as line:
            return line.ask(*call)
    except BrokenLineError:
        if not call.may_be_repeated:
            raise
    with service.line(fresh=True) as line:
        return line.ask(*call)


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
