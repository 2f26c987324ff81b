"""The door of one's own messages; nobody reads another's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Response

from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door, Silence
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotAllowed, NotFound
from chassis.schema import page_of
from chassis.texts import has, text
from services.notifications.messages import process, queries
from services.notifications.messages.model import State
from services.notifications.messages.schema import MessagesArguments, MessageSchema, UnreadSchema

messages = Door("messages", __name__, url_prefix="/v1/messages", description=MessageSchema.__doc__)


def me() -> UUID:
    """The person who asks. Raises NotAllowed: a program has no messages."""
    person = actor().person
    if person is None:
        raise NotAllowed
    return person


@messages.route("")
@messages.doc(operationId="list_messages", responses=response(200, page_of(MessageSchema)) | refusals(403, 422))
@messages.arguments(MessagesArguments, location="query")
def list_messages(asked: dict[str, Any]) -> Response:
    """What you were told, newest first."""
    with transaction() as session:
        rows, following = queries.messages_of(session, me(), **asked)
        return json({"items": [_shown(row) for row in rows], "next": following})


@messages.route("/unread")
@messages.doc(operationId="count_unread_messages", responses=response(200, UnreadSchema) | refusals(403))
def count_unread() -> Response:
    """How many you have not seen."""
    with transaction() as session:
        return json({"unread": queries.unread_of(session, me())})


@messages.route("/<uuid:message_id>/read", methods=["POST"])
@messages.doc(operationId="read_message", responses=response(200, MessageSchema) | refusals(403, 404, 413, 415, 422))
@messages.arguments(Silence, required=False)
def mark_read(_said: dict[str, Any], message_id: UUID) -> Response:
    """You have seen this one; saying it twice does nothing."""
    with transaction() as session:
        process.read(session, me(), [message_id])
        row = queries.message_of(session, me(), message_id)
        if row is None:
            raise NotFound
        return json(_shown(row))


@messages.route("/read_all", methods=["POST"])
@messages.doc(operationId="read_all_messages", responses=response(200, UnreadSchema) | refusals(403, 413, 415, 422))
@messages.arguments(Silence, required=False)
def mark_all_read(_said: dict[str, Any]) -> Response:
    """You have seen all there are."""
    with transaction() as session:
        process.read(session, me())
        return json({"unread": queries.unread_of(session, me())})


def _shown(row: Mapping[Any, Any]) -> dict[str, Any]:
    kept = ("id", "kind", "at", "title", "case", "subject", "type", "unit", "link", "due", "email")
    return {name: row[name] for name in kept} | {
        "unread": row["state"] == State.DELIVERED,
        "what": row["what"][language()],
        "state": {"code": row["occasion_state"]["code"], "text": row["occasion_state"][language()]},
        "instead_of": vacant(row["instead_of"]),
    }


def vacant(post: dict[str, str] | None) -> dict[str, str] | None:
    """The vacant post in whose place somebody is told, with its role in words."""
    if post is None:
        return None
    key = f"role.{post['role']}"
    return post | {"role_text": text(key, language()) if has(key) else post["role"]}
