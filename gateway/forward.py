"""Asks a service on somebody's behalf, with a signed token that says who asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, BinaryIO, NamedTuple, cast
from urllib.parse import quote, unquote, urlencode

from flask import g

from chassis import asking, db
from chassis.errors import NotFound, Unavailable
from chassis.identity import Actor
from chassis.logs import log
from gateway import tokens
from gateway.lines import Answer, BrokenLineError
from gateway.seats import NoSeatError
from gateway.upstreams import NobodyHeardError, Upstream, upstream

_IN_A_QUERY = "/:?@!$&'()*+,;=~-._%"
_OPEN = re.compile(r"/(openapi\.json|asyncapi\.json|v1/.+)")


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
