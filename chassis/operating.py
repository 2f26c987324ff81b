"""The operator's door that every service has: how it fares, and the events it could not handle."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Response
from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis import dead_messages, inbox, outbox
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door, Silence
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotAllowed, NotFound
from chassis.identity import Role
from chassis.schema import Inputs, Text, page_of

ROUNDED = 1


class VitalsSchema(Schema):
    """What waits to leave, since when, and what was heard and is not finished."""

    outbox = fields.Integer(required=True)
    outbox_age_seconds = fields.Float(required=True)
    outbox_held = fields.Integer(required=True)
    retry = fields.Integer(required=True)
    waiting = fields.Integer(required=True)
    parked = fields.Integer(required=True)


class DeadMessageSchema(Schema):
    """An event that could not be handled, and why; its contents only where one is shown, and masked."""

    id = fields.String(required=True)
    type = fields.String(required=True)
    source = fields.String(required=True)
    subject = fields.String(allow_none=True)
    sequence = fields.Integer(allow_none=True)
    heard_at = fields.DateTime(required=True)
    tried_at = fields.DateTime(allow_none=True)
    attempts = fields.Integer(required=True)
    handler = fields.String(allow_none=True)
    cause = fields.String(allow_none=True)
    error = fields.String()
    body = fields.String()


class Discarding(Inputs):
    """Why an event is given up; it stays with it."""

    reason = Text(required=True)


def door() -> Door:
    """A blueprint of its own for each application."""
    blueprint = Door("operating", __name__, url_prefix="/v1/operating", description=__doc__)

    @blueprint.route("/vitals")
    @blueprint.doc(operationId="read_vitals", responses=response(200, VitalsSchema) | refusals(403))
    def vitals() -> Response:
        """How the service fares."""
        _only_operators()
        with transaction() as session:
            return json(vitals_of(session))

    @blueprint.route("/dead-messages")
    @blueprint.doc(
        operationId="list_dead_messages", responses=response(200, page_of(DeadMessageSchema)) | refusals(403)
    )
    def dead() -> Response:
        """The events that were parked, oldest first."""
        _only_operators()
        with transaction() as session:
            return json({"items": dead_messages.listed(session), "next": None})

    @blueprint.route("/dead-messages/<string:event_id>")
    @blueprint.doc(operationId="read_dead_message", responses=response(200, DeadMessageSchema) | refusals(403, 404))
    def one(event_id: str) -> Response:
        """One of them with its contents, masked."""
        _only_operators()
        with transaction() as session:
            return json(shown(session, event_id))

    @blueprint.route("/dead-messages/<string:event_id>/resend", methods=["POST"])
    @blueprint.doc(
        operationId="resend_dead_message", responses=response(200, VitalsSchema) | refusals(403, 404, 413, 415, 422)
    )
    @blueprint.arguments(Silence, required=False)
    def resend(_said: dict[str, Any], event_id: str) -> Response:
        """Let the listener try it again now."""
        by = _only_operators()
        with transaction() as session:
            with only_parked():
                dead_messages.resend(session, event_id, by)
            return json(vitals_of(session))

    @blueprint.route("/dead-messages/<string:event_id>/discard", methods=["POST"])
    @blueprint.doc(
        operationId="discard_dead_message", responses=response(200, VitalsSchema) | refusals(403, 404, 413, 415, 422)
    )
    @blueprint.arguments(Discarding)
    def discard(said: dict[str, Any], event_id: str) -> Response:
        """Give it up; its row is kept as the record of that."""
        by = _only_operators()
        with transaction() as session:
            with only_parked():
                dead_messages.discard(session, event_id, said["reason"], by)
            return json(vitals_of(session))

    return blueprint


def _only_operators() -> str:
    """Who asks, as the record names them. Raises NotAllowed for anybody but the platform's administrators."""
    me = actor()
    if not me.units(Role.PLATFORM_ADMIN):
        raise NotAllowed(extra={"roles": [Role.PLATFORM_ADMIN]})
    return me.name


def vitals_of(session: Session) -> dict[str, Any]:
    """How this service fares."""
    length, age, held = session.execute(outbox.backlog()).one()
    counts = {str(ending): number for ending, number in inbox.unfinished_counts(session).items()}
    return {"outbox": length, "outbox_age_seconds": round(float(age), ROUNDED), "outbox_held": held, **counts}


def shown(session: Session, event_id: str) -> dict[str, Any]:
    """A parked event with its contents, masked. Raises NotFound."""
    with only_parked():
        return dead_messages.shown(session, event_id)


@contextmanager
def only_parked() -> Iterator[None]:
    """Raises NotFound where the event is not parked, or somebody else was quicker to decide on it.

    `NotParked` ends a command; it must not end the process that serves everybody.
    """
    try:
        yield
    except dead_messages.NotParked as none:
        raise NotFound from none
