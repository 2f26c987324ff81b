"""What cases, tasks, timelines and deadlines look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import AddresseeSchema, StateSchema, Text, WordsSchema


def page_arguments(pattern: str, name: str) -> type[Schema]:
    """How a list is asked for; its keys have this shape."""
    known = validate.Regexp(pattern)
    return paging.PageAsked.from_dict({"after": Text(most=80, checks=(known,))}, name=name)


class TimelineArguments(paging.PageAsked):
    """From which event on."""

    after = fields.Integer(load_default=0, validate=validate.Range(0, 2_147_483_647))


class CaseLineSchema(Schema):
    """A case as a line of a list."""

    subject = fields.UUID(required=True)
    service = fields.String(required=True)
    thing = fields.String(required=True)
    case = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    state = fields.Nested(StateSchema, required=True)
    unit = fields.String(required=True)
    link = fields.String(required=True)
    opened_at = fields.DateTime(required=True)
    changed_at = fields.DateTime(required=True)


class TaskSchema(CaseLineSchema):
    """A case that waits for you: in which post, until when, and since when."""

    role = fields.String()
    role_text = fields.String()
    at = fields.String(metadata={"description": "the unit at which the post is held"})
    branch = fields.String()
    due = fields.DateTime(allow_none=True, required=True)
    since = fields.DateTime(required=True)
    what = fields.String()


class DeadlineSchema(CaseLineSchema):
    """What is due, and who has to do it."""

    due = fields.DateTime(required=True)
    since = fields.DateTime(required=True)
    waits_for = fields.List(fields.Nested(AddresseeSchema), required=True)


class TimelineLineSchema(Schema):
    """One thing that has happened to a case."""

    number = fields.Integer(required=True)
    event = fields.UUID(required=True)
    type = fields.String(required=True)
    at = fields.DateTime(required=True)
    what = fields.String(required=True)
    state = fields.Nested(StateSchema, required=True)
    person = fields.UUID()
    role = fields.String(required=True)
    role_text = fields.String(required=True)
    unit = fields.String()
    deputy_for = fields.UUID()


class WaitsSchema(AddresseeSchema):
    """For whom the case waits now."""

    since = fields.DateTime(required=True)


class TimelineSchema(Schema):
    """A case, for whom it waits and what has happened to it; `as_of` where its service could not be asked."""

    case = fields.Nested(CaseLineSchema, required=True)
    awaiting = fields.List(fields.Nested(WaitsSchema), required=True)
    items = fields.List(fields.Nested(TimelineLineSchema), required=True)
    next = fields.String(allow_none=True, required=True)
    as_of = fields.DateTime(allow_none=True, required=True)
