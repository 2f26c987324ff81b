"""What an objective or an indicator looks like where one is picked."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.paging import PageAsked
from chassis.schema import WordsSchema


class PlanPartSchema(Schema):
    """An objective or an indicator, with the plan that it stands in."""

    id = fields.UUID(required=True)
    title = fields.Nested(WordsSchema, required=True)
    plan_id = fields.UUID(required=True)
    section_id = fields.UUID(required=True)


class PlanPartsAsked(PageAsked):
    """Which plan's, and from which section on: so many sections make a page, with all that stands in them."""

    plan = fields.UUID()
    after = fields.UUID()
