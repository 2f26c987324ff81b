"""The service itself."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.service import Service
from chassis.subscriptions import Facts, Listener, On

_COUNT = text("INSERT INTO counted (thing, number) VALUES (:thing, :number)")


class Happened(Schema):
    """What the deed reads of an event."""

    thing = fields.Str(required=True)
    number = fields.Int(required=True)


def count(session: Session, facts: Facts) -> None:
    """Write down what happened: one row, as the hand-written listeners and the peers do."""
    session.execute(_COUNT, facts)


SERVICE = Service(
    package="deploy.bench.counting",
    listener=Listener(On("counting.thing.happened", reads=Happened, do=count)),
)
