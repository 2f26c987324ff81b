"""A service's web application: its doors, one way of refusing, and its own description."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import orjson
from flask import Flask, Response, current_app, g, request
from flask.json.provider import JSONProvider
from structlog.contextvars import bind_contextvars, clear_contextvars

from chassis import asking, db, descriptions, feed, health, metrics, operating, texts
from chassis.answers import complete
from chassis.blueprints import Doors
from chassis.errors import Malformed, TooLarge, WrongKind
from chassis.files.taking import LARGEST_FILE, LARGEST_UPLOAD, is_upload
from chassis.identity import Actor
from chassis.refusals import answer_refusals, as_problem
from chassis.service import Service
from chassis.settings import settings

LARGEST_BODY = 1_000_000
_REQUEST_ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_TRACE = re.compile(r"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
OPEN_ADDRESSES = ("/health/", "/openapi.json", "/asyncapi.json")


class OrJson(JSONProvider):
    """JSON by orjson, which is fast and refuses what a database cannot keep."""

    def dumps(self, obj: Any, **_: Any) -> str:
        """Write JSON."""
        return db.dumps(obj)

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """Read JSON."""
        return orjson.loads(s)


def gate() -> None:
    """What every request of a service passes first: who asks, and whether it is JSON of a size we take."""
    if not request.path.startswith(OPEN_ADDRESSES):
        asking.actor()
        check_body()


def check_body() -> None:
    """Only JSON, and not too much of it; a form where a file may come with it. Raises TooLarge or WrongKind."""
    length = request.content_length or 0
    if is_upload():
        request.max_content_length = LARGEST_UPLOAD
        if length > LARGEST_UPLOAD:
            raise TooLarge("file_too_large", most=LARGEST_FILE // 1_000_000)
        if request.mimetype != "multipart/form-data":
            raise WrongKind("form_expected")
        return
    if "Transfer-Encoding" in request.headers:
        # Without a length said, what is too long would be cut off without a word: one byte more is read than is taken.
        length = len(request.get_data())
    if length > LARGEST_BODY:
        raise TooLarge
    if length and not request.is_json:
        raise WrongKind


@dataclass(frozen=True)
class Entrance:
    """How an application is entered; the gateway, which also has pages and sessions, has its own."""

    below: str = ""  # the address under which the API lies
    who: Callable[[], Actor] = asking.by_token
    gate: Callable[[], None] = gate
    refuse: Callable[[dict[str, Any]], Response] = as_problem


def web_app(service: Service, entrance: Entrance | None = None) -> Flask:
    """The application that gunicorn serves for a service; opens its database."""
    db.connect(settings().web_threads)
    return bare_app(service, entrance)


def bare_app(service: Service, entrance: Entrance | None = None) -> Flask:
    """The application alone: a test or a description needs no database of its own."""
    entrance = entrance or Entrance()
    texts.use(service.package)
    app = Flask(service.package)
    app.json = OrJson(app)
    app.config.update(
        SERVICE=service,
        ENTRANCE=entrance,
        MAX_CONTENT_LENGTH=LARGEST_BODY + 1,
        API_TITLE=f"Köprü: {texts.text('service', 'tr')}",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        API_SPEC_OPTIONS={
            "info": {"description": texts.text("service_description", "tr")},
            "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}},
            "security": [{"token": []}],
        },
    )
    app.before_request(_begin)
    app.after_request(_end)
    metrics.observe(app, service.name)
    app.register_blueprint(health.blueprint(service))
    doors = Doors(app)
    for blueprint in (*service.doors, feed.door(service), operating.door()):
        doors.register_blueprint(blueprint, url_prefix=f"{entrance.below}{blueprint.url_prefix}")
    descriptions.publish(app, doors, service, entrance.below)
    answer_refusals(app)
    return app


def _begin() -> None:
    clear_contextvars()
    if request.content_length is not None:
        # By this gunicorn says that it watches the end of a body, and hands one on that broke off as if it were whole.
        request.environ.pop("wsgi.input_terminated", None)
    # Both go into logs, events and mails: only what has their form does.
    g.request_id = _header("X-Request-ID", _REQUEST_ID) or uuid4().hex
    bind_contextvars(request_id=g.request_id, traceparent=_header("traceparent", _TRACE))
    if "\x00" in request.full_path or "%00" in request.full_path:
        raise Malformed
    entrance: Entrance = current_app.config["ENTRANCE"]
    entrance.gate()


def _header(name: str, form: re.Pattern[str]) -> str | None:
    value = request.headers.get(name, "")
    return value if form.fullmatch(value) else None


def _end(response: Response) -> Response:
    wanted = {"X-Request-ID": g.get("request_id", ""), "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    if "public" not in response.headers.get("Cache-Control", ""):
        wanted["Vary"] = "Accept-Language, Authorization"
    complete(response.headers, wanted)
    return response
