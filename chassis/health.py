"""Is this process alive, and can it do its work: told per dependency.

A web process does not need the broker, so its readiness does not ask about it. A worker without it is degraded, not
dead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from flask import Blueprint, Response, jsonify
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from chassis import draining
from chassis.db import sessions
from chassis.migrate import heads, revisions
from chassis.service import Service

UP, AWAY, BEHIND = "up", "away", "behind"


@dataclass(frozen=True)
class Answer:
    """What is said to whoever asks whether we are ready."""

    dependencies: dict[str, str]
    needed: frozenset[str] = frozenset({"database", "migrations"})

    @property
    def is_ready(self) -> bool:
        """Everything without which no work is done is there."""
        return all(self.dependencies.get(name, UP) == UP for name in self.needed)

    @property
    def status(self) -> str:
        """One word for all of it."""
        if not self.is_ready:
            return "unavailable"
        return "ready" if all(word == UP for word in self.dependencies.values()) else "degraded"

    @property
    def code(self) -> int:
        """The HTTP status: degraded is still worth sending work to."""
        return 200 if self.is_ready else 503

    def told(self) -> dict[str, object]:
        """As JSON tells it."""
        return {"status": self.status, "dependencies": self.dependencies}


def of_database(package: str) -> dict[str, str]:
    """The database answers, and has the tables this code was written for."""
    try:
        with sessions.begin() as session:
            missing = _missing(session.connection(), package)
    except SQLAlchemyError:
        return {"database": AWAY}
    return {"database": UP, "migrations": BEHIND if missing else UP}


def blueprint(service: Service) -> Blueprint:
    """The two routes of a web process."""
    routes = Blueprint("health", __name__, url_prefix="/health")
    routes.add_url_rule("/live", view_func=live)
    routes.add_url_rule("/ready", view_func=_ready(service.package))
    return routes


def live() -> Response:
    """The process answers."""
    return jsonify(status="live")


def _ready(package: str) -> Callable[[], tuple[Response, int]]:
    def ready() -> tuple[Response, int]:
        if draining.is_draining():
            return jsonify(status="draining", dependencies={}), 503
        answer = Answer(of_database(package))
        return jsonify(answer.told()), answer.code

    return ready


def _missing(connection: Connection, package: str) -> bool:
    connection.execute(text("SELECT 1"))
    # A newer release's tables are no fault: the next release migrates while this one still runs.
    return not revisions(connection) >= _heads(package)


@cache
def _heads(package: str) -> set[str]:
    return heads(package)
