"""What an offer looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.awards.etwinning.offers.model import Source


class EtwinningOfferSchema(Schema):
    """What is on record already, offered as evidence of the mission."""

    mission_id = fields.UUID(required=True)
    school_year = fields.String(required=True)
    source = fields.Enum(Source, by_value=True, required=True, metadata={"x-choices": "etwinning_source"})
    source_id = fields.UUID(required=True)
    suggested = fields.String(allow_none=True, metadata={"x-choices": "mission_criteria"})
    name = fields.String(required=True)
    held_on = fields.Date(required=True)
    subjects = fields.List(fields.String(), required=True, metadata={"x-choices": "subject"})
    people = fields.List(fields.String(), required=True)
    students = fields.Integer(allow_none=True)
    schools = fields.List(fields.String(), required=True)
    link = fields.String(allow_none=True)
    taken_for = fields.List(fields.String(), required=True, metadata={"x-choices": "mission_criteria"})
    declined_because = fields.String(allow_none=True)
