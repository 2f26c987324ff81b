"""What the queue looks like, and how it is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis.paging import PageAsked
from chassis.schema import StateSchema, WordsSchema
from services.awards.catalogue.model import CATALOGUE


class QueueAsked(PageAsked):
    """What is still to be scored, or what is done; of one award area or group; page by page."""

    show = fields.String(
        load_default="to_do", validate=validate.OneOf(("to_do", "done")), metadata={"x-choices": "queue_parts"}
    )
    award_area = fields.String(
        validate=validate.OneOf(CATALOGUE.codes("award_areas")), metadata={"x-choices": "award_areas"}
    )
    recipient_group = fields.String(
        validate=validate.OneOf(CATALOGUE.codes("recipient_groups")), metadata={"x-choices": "recipient_groups"}
    )
    after = fields.UUID()


class QueuedSchema(Schema):
    """A candidacy as one juror has it before them: with the own score, and nobody else's."""

    id = fields.UUID(required=True)
    thing = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    state = fields.Nested(StateSchema, required=True)
    link = fields.String(required=True)
    changed_at = fields.DateTime(required=True)
    case = fields.String(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True, metadata={"x-names": "unit"})
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    recipient_group = fields.String(required=True, metadata={"x-choices": "recipient_groups"})
    level = fields.String(allow_none=True, metadata={"x-choices": "school_levels"})
    second_look = fields.Boolean(required=True)
    score_id = fields.UUID(allow_none=True)
    total = fields.Integer(allow_none=True)
    abstains = fields.Boolean(required=True)
