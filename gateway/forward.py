"""Hands a call on to the service it is for, with a signed token that says who asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

import httpx
from flask import Blueprint, Response, g, request

from chassis import asking, db
from chassis.errors import NotFound, Unavailable
from chassis.identity import Actor
from chassis.logs import log
from chassis.settings import settings
from gateway import tokens
from gateway.upstreams import address_of

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
# What a caller says to the service and what the service says to the caller; every other header stays at the gateway.
PASSED_ON = ("Accept", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "traceparent", "tracestate")
PASSED_BACK = (
    "Allow",
    "Content-Disposition",
    "Content-Type",
    "ETag",
    "Idempotency-Replayed",
    "Link",
    "Retry-After",
    "WWW-Authenticate",
    "X-Kopru-Position",
)
_OPEN = re.compile(r"/(openapi\.json|asyncapi\.json|v1/.+)")

routes = Blueprint("forward", __name__)


@routes.route("/api/<service>/<path:rest>", methods=METHODS)
def forward(service: str, rest: str) -> Response:
    """Hand this request on, and its answer back."""
    headers = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
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
) -> httpx.Response:
    """Ask a service on somebody's behalf and answer what it says; `body` becomes JSON, but bytes stay as they are.

    Raises NotFound where there is no such service or path, and Unavailable where the service is down or too slow.
    """
    said = {"Accept-Language": asking.language(), "X-Request-ID": g.get("request_id", ""), **(headers or {})}
    if actor is not None:
        said["Authorization"] = f"Bearer {tokens.for_service(actor, service)}"
    if body is not None and not isinstance(body, bytes):
        body, said["Content-Type"] = db.dumps(body).encode(), "application/json"
    url = httpx.URL(address_of(service) + _safe(path))
    url = url.copy_with(query=query.encode()) if isinstance(query, str) else url.copy_merge_params(query)
    return _sent(service, _client().build_request(method, url, content=body, headers=said))


def _safe(path: str) -> str:
    """The path as it goes on: only what a service opens, and nothing that climbs out of it."""
    parts = unquote(path).split("/")
    if not _OPEN.fullmatch(path) or any(part in {".", ".."} or "\\" in part or "\x00" in part for part in parts):
        raise NotFound
    return quote(path, safe="/:@!$&'()*+,;=~-._")


def _sent(service: str, call: httpx.Request) -> httpx.Response:
    """Send it; a read that found no connection is tried once more, since nobody has heard it yet."""
    try:
        try:
            return _client().send(call)
        except (httpx.ConnectError, httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
            if call.method != "GET":
                raise
            return _client().send(call)
    except httpx.TransportError as trouble:
        log.warning("service away", upstream=service, method=call.method, trouble=type(trouble).__name__)
        raise Unavailable(extra={"service": service}) from trouble


@lru_cache(maxsize=1)
def _client() -> httpx.Client:
    """One pool of connections per process; no proxy of the surroundings, no redirect followed."""
    most = httpx.Limits(
        max_connections=settings().web_threads * 4, max_keepalive_connections=settings().web_threads * 4
    )
    patience = httpx.Timeout(settings().upstream_seconds, connect=1, pool=2)
    return httpx.Client(timeout=patience, limits=most, trust_env=False, follow_redirects=False)


def _handed_back(answer: httpx.Response, below: str) -> Response:
    """The service's answer, with its addresses as they are at the gateway."""
    body = answer.content
    if answer.headers.get("Content-Type") == "application/json":
        # Inside a JSON text every quotation mark is escaped, so this finds nothing but a real `href`.
        body = body.replace(b'"href":"/v1/', f'"href":"{below}/v1/'.encode())
    response = Response(body, status=answer.status_code)
    for name in PASSED_BACK:
        if name in answer.headers:
            response.headers[name] = answer.headers[name]
    if (location := answer.headers.get("Location", "")).startswith("/v1/"):
        response.headers["Location"] = below + location
    return response
