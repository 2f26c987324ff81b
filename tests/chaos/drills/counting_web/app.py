"""The counting service's web process with one more route: a write that is told to the world."""

from __future__ import annotations

from uuid import UUID

from flask import Flask

from chassis import db, outbox
from tests.chassis.bus import event
from tests.chassis.counting import app as counting


def create_app() -> Flask:
    """As every service's, but without people and their tokens."""
    app = counting.create_app()
    app.add_url_rule("/v1/things/<uuid:thing>/<int:number>", view_func=write, methods=["POST"])
    return app


def write(thing: UUID, number: int) -> tuple[str, int]:
    """Keep the event in the outbox, in one transaction."""
    told = event(thing, number)
    with db.transaction() as session:
        outbox.put(
            session,
            event_id=told["id"],
            thing_type="thing",
            thing_id=thing,
            sequence=number,
            type=told["type"],
            payload=told,
            occurred_at=told["time"],
        )
    return "", 201
