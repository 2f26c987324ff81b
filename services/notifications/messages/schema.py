"""What a message looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import AddresseeSchema, StateSchema, WordsSchema
from services.notifications.messages.model import Kind, State


class MessagesArguments(paging.PageAsked):
    """Which of one's messages."""

    after = fields.UUID()
    unread = fields.Boolean(load_default=False)
    subject = fields.UUID(metadata={"description": "only those about this case"})


class MessageSchema(Schema):
    """What you were told, of which case, and whether it also went out as an e-mail."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf([kind.value for kind in Kind]))
    unread = fields.Boolean(required=True)
    at = fields.DateTime(required=True)
    title = fields.Nested(WordsSchema, required=True)
    what = fields.String(required=True)
    state = fields.Nested(StateSchema, required=True)
    case = fields.String(required=True)
    subject = fields.UUID(required=True)
    type = fields.String(required=True)
    unit = fields.String(required=True)
    link = fields.String(required=True)
    due = fields.DateTime(allow_none=True, required=True)
    instead_of = fields.Nested(AddresseeSchema, allow_none=True, required=True)
    email = fields.String(allow_none=True, required=True, validate=validate.OneOf([state.value for state in State]))


class UnreadSchema(Schema):
    """How many messages you have not seen."""

    unread = fields.Integer(required=True)
