"""Four routes that check nothing: the same SQL as a transition of ours, two plain inserts, a list, and "I am here"."""

from __future__ import annotations

import json
import os
import threading
from typing import Any
from uuid import uuid4

import orjson
import psycopg
from flask import Flask, Response, request
from sqlalchemy import make_url
from uuid6 import uuid7

from chassis.settings import settings
from deploy.bench.plain import listing

BUSINESS = """
    INSERT INTO excursions (id, place, pupils, downloads, state, unit, "case", sequence, opened_at, changed_at, version)
    VALUES ($1, $2, $3, 0, 'draft', $4, $5, 1, now(), now(), 1)
"""
EVENT = """
    INSERT INTO outbox (event_id, thing_type, thing_id, sequence, type, payload, headers, occurred_at)
    VALUES ($1, 'excursion', $2, 1, 'excursions.excursion.drafted', $3, '{}', now())
"""
_mine = threading.local()


def create_app() -> Flask:
    """What gunicorn serves."""
    app = Flask(__name__)
    statements = _statements()
    app.add_url_rule("/health/ready", "ready", lambda: "ready")
    app.add_url_rule("/same/<thing>", "same", lambda thing: _same(statements, thing), methods=["POST"])
    app.add_url_rule("/two", "two", _two, methods=["POST"])
    app.add_url_rule("/list", "list", listing.route(settings().database_url, settings().web_threads))
    return app


def _same(statements: list[tuple[bytes, list[Any], dict[int, str]]], thing: str) -> Response:
    """One statement after the other, with the thing, the key and new ids in their places; then the commit."""
    connection, key = _connection(), request.headers["Idempotency-Key"]
    with connection.cursor() as cursor:
        for sql, said, anew in statements:
            sent = list(said)
            for place, kind in anew.items():
                sent[place] = thing if kind == "thing" else key if kind == "key" else str(uuid7())
            cursor.execute(sql, sent)
            if cursor.description:
                cursor.fetchall()
    connection.commit()
    return Response(orjson.dumps({"id": thing, "state": "at_district"}), content_type="application/json")


def _two() -> Response:
    said, thing = request.get_json(), uuid7()
    connection = _connection()
    case = uuid4().hex[:8]
    payload = orjson.dumps({"id": str(thing), "place": said["place"], "case": case}).decode()
    with connection.cursor() as cursor:
        cursor.execute(BUSINESS.encode(), (str(thing), said["place"], str(said["pupils"]), said["unit"], case))
        cursor.execute(EVENT.encode(), (str(uuid7()), str(thing), payload))
    connection.commit()
    return Response(orjson.dumps({"id": str(thing)}), status=201, content_type="application/json")


def _connection() -> psycopg.Connection:
    """One for each thread, as our pool has them; kept."""
    if not hasattr(_mine, "connection"):
        url = make_url(settings().database_url).set(drivername="postgresql").render_as_string(hide_password=False)
        _mine.connection = psycopg.connect(url, cursor_factory=psycopg.RawCursor)
    connection: psycopg.Connection = _mine.connection
    return connection


def _statements() -> list[tuple[bytes, list[Any], dict[int, str]]]:
    with open(os.environ["BENCH_STATEMENTS"], encoding="utf-8") as file:  # noqa: TID251, PTH123  # not a setting of ours
        return [
            (one["sql"].encode(), one["said"], {int(place): kind for place, kind in one["anew"].items()})
            for one in json.load(file)
        ]
