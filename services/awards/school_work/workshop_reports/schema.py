"""What the count of workshops looks like, and how it is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.schema import Text


class WorkshopReportAsked(Schema):
    """Below a place."""

    place = Text(most=200, metadata={"x-names": "unit"})


class WorkshopReportSchema(Schema):
    """How many workshops of a kind a school year began with, how many came and went, and how much they were used."""

    school_year = fields.String(required=True)
    kind = fields.String(required=True, metadata={"x-choices": "workshop_kinds"})
    before = fields.Integer(required=True)
    opened = fields.Integer(required=True)
    closed = fields.Integer(required=True)
    there = fields.Integer(required=True)
    increase = fields.Integer(required=True)
    sessions = fields.Integer(required=True)
    students = fields.Integer(required=True)
    hours = fields.Float(required=True)
