"""What coverage looks like from outside: n of 22, by area and by criterion (ETW-12)."""

from __future__ import annotations

from marshmallow import Schema, fields


class AreaCoverageSchema(Schema):
    """One of the five areas."""

    area = fields.String(required=True, metadata={"x-choices": "mission_areas"})
    criteria = fields.Integer(required=True)
    met = fields.Integer(required=True)
    met_last_year = fields.Integer(allow_none=True)
    is_met = fields.Boolean(required=True)


class CriterionLineSchema(Schema):
    """One criterion: what proves it, what the school says of it, and the levels that stand beside."""

    criterion = fields.String(required=True, metadata={"x-choices": "mission_criteria"})
    evidence_count = fields.Integer(required=True)
    is_met = fields.Boolean(required=True)
    answer = fields.String(allow_none=True, metadata={"x-choices": "mission_answer"})
    note = fields.String(allow_none=True)
    principal = fields.Float(allow_none=True)
    teacher = fields.Float(allow_none=True)
    student = fields.Float(allow_none=True)


class AcceptedLineSchema(Schema):
    """What was accepted, in numbers; its words and files stay with the school."""

    criterion = fields.String(required=True, metadata={"x-choices": "mission_criteria"})
    held_on = fields.Date(required=True)
    staff = fields.Integer(required=True)
    students = fields.Integer(allow_none=True)
    parents = fields.Integer(allow_none=True)
    places = fields.List(fields.String(), required=True, metadata={"x-choices": "presentation_places"})
    spreading = fields.String(allow_none=True, metadata={"x-choices": "spreading_kinds"})
    schools = fields.List(fields.String(), required=True)
