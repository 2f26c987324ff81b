"""What a piece of evidence looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields


def several(kind: str) -> fields.List[Any]:
    """Codes of one of the programme's lists."""
    return fields.List(fields.String(), required=True, metadata={"x-choices": kind})


class EtwinningEvidenceSchema(Schema):
    """What shows that a criterion of the mission is met."""

    mission_id = fields.UUID(required=True)
    school_year = fields.String(required=True)
    criterion = fields.String(required=True, metadata={"x-choices": "mission_criteria"})
    author = fields.UUID(required=True)
    source_id = fields.UUID(allow_none=True)
    name = fields.String(allow_none=True)
    description = fields.String(allow_none=True)
    held_on = fields.Date(allow_none=True)
    link = fields.String(allow_none=True)
    subjects = several("subject")
    people = fields.List(fields.String(), required=True)
    students = fields.Integer(allow_none=True)
    parent_consents = fields.Integer(allow_none=True)
    parents = fields.Integer(allow_none=True)
    community = fields.Integer(allow_none=True)
    promoted_to = several("promotion_audiences")
    spreading = fields.String(allow_none=True, metadata={"x-choices": "spreading_kinds"})
    schools = fields.List(fields.String(), required=True)
    places = several("presentation_places")
    pedagogic_models = several("pedagogic_models")
    pedagogic_other = fields.String(allow_none=True)
    curriculum_topic = fields.String(allow_none=True)
    students_with_learning_difficulty = fields.Integer(allow_none=True)
    gifted_students = fields.Integer(allow_none=True)
    international_students = fields.Integer(allow_none=True)
    returned_for = fields.String(allow_none=True)
