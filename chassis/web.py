"""A service's web application: its doors, one way of refusing, and its own description."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import orjson
from flask import Flask, Response, g, request
from flask.json.provider import JSONProvider
from flask_smorest import Api
from structlog.contextvars import bind_contextvars, clear_contextvars

from chassis import asking, db, descriptions, health, metrics, texts
from chassis.door import json
from chassis.errors import Malformed, TooLarge, WrongKind
from chassis.refusals import answer_refusals
from chassis.service import Service
from chassis.settings import settings

LARGEST_BODY = 1_000_000
OPEN_ADDRESSES = ("/health/", "/openapi.json", "/asyncapi.json")


class OrJson(JSONProvider):
    """JSON by orjson, which is fast and refuses what a database cannot keep."""

    def dumps(self, obj: Any, **_: Any) -> str:
        """Write JSON."""
        return db.dumps(obj)

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """Read JSON."""
        return orjson.loads(s)


def web_app(service: Service) -> Flask:
    """The application that gunicorn serves for a service; opens its database."""
    db.connect(settings().web_threads)
    return bare_app(service)


def bare_app(service: Service) -> Flask:
    """The application alone: a test or a description needs no database of its own."""
    texts.use(service.package)
    app = Flask(service.package)
    app.json = OrJson(app)
    app.config.update(
        SERVICE=service,
        MAX_CONTENT_LENGTH=LARGEST_BODY,
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
    answer_refusals(app)
    metrics.observe(app, service.name)
    app.register_blueprint(health.blueprint(service))
    api = Api(app)
    for blueprint in service.doors:
        api.register_blueprint(blueprint)
    descriptions.publish(app, api, service)
    answer_refusals(app)
    return app


def _begin() -> None:
    clear_contextvars()
    g.request_id = request.headers.get("X-Request-ID", "")[:64] or uuid4().hex
    bind_contextvars(request_id=g.request_id, traceparent=request.headers.get("traceparent"))
    if request.path.startswith(OPEN_ADDRESSES):
        return
    asking.actor()
    if "\x00" in request.full_path or "%00" in request.full_path:
        raise Malformed
    if request.content_length and request.content_length > LARGEST_BODY:
        raise TooLarge
    if request.content_length and not request.is_json:
        raise WrongKind


def _end(response: Response) -> Response:
    response.headers["X-Request-ID"] = g.get("request_id", "")
    response.headers["Cache-Control"] = "no-store"
    response.headers["Vary"] = "Accept-Language, Authorization"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


__all__ = ["bare_app", "json", "web_app"]
