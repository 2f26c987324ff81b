"""A web process that publishes within the request, as many do: without the broker its writes fail. Only for a test."""

from __future__ import annotations

from uuid import UUID

import pika
from flask import Flask

from chassis.broker import EXCHANGE, addresses
from tests.chassis.bus import HAPPENED
from tests.chassis.counting import app as counting


def create_app() -> Flask:
    """As the honest one, but for its one write."""
    app = counting.create_app()
    app.add_url_rule("/v1/things/<uuid:thing>/<int:number>", view_func=write, methods=["POST"])
    return app


def write(thing: UUID, number: int) -> tuple[str, int]:
    """Send the event and forget it."""
    with pika.BlockingConnection(addresses()) as connection:
        connection.channel().basic_publish(EXCHANGE, HAPPENED, f"{thing} {number}".encode())
    return "", 201
