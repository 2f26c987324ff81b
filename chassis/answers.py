"""How one thing, or a list, is answered; and which version a caller is held to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from flask import Response, request
from werkzeug.datastructures import Headers

from chassis.errors import MustMatch, Stale


def json(body: Any, status: int = 200, *, version: int | None = None) -> Response:
    """A JSON answer, with the version as its ETag where it shows one thing."""
    answer = Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), status=status, content_type="application/json")
    if version is not None:
        answer.headers["ETag"] = f'"{version}"'
    return answer


def complete(headers: Headers, wanted: Mapping[str, str]) -> None:
    """Say what is not said yet: all at once, since one by one each looks through all that is said, twice."""
    said = {name.lower() for name, _ in headers}
    headers.extend((name, value) for name, value in wanted.items() if name.lower() not in said)


def check_match(thing: Any, *, required: bool) -> None:
    """Hold the caller to the version they read. Raises MustMatch (428) or Stale (412)."""
    wanted = request.headers.get("If-Match")
    if wanted is None:
        if required:
            raise MustMatch
        return
    if wanted.strip() not in {"*", f'"{thing.version}"'}:
        raise Stale(extra={"version": thing.version})
