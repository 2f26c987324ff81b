"""What a proposed goal looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.schema import WordsSchema


class ProposedGoalSchema(Schema):
    """An area in which one of the two schools is weak, proposed as a goal of their next plan."""

    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school = fields.String(required=True)
    school_year = fields.String(required=True)
    source_id = fields.UUID(required=True)
    wording = fields.Nested(WordsSchema, required=True)
    met = fields.Integer(required=True)
    criteria = fields.Integer(required=True)
    section_id = fields.UUID(allow_none=True)
    declined_because = fields.String(allow_none=True)
