"""What a student without an advisor looks like in the school's list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, fields

from chassis.schema import WordsSchema
from services.awards.records.students.model import Student


class UnadvisedStudentSchema(Schema):
    """A student of the school whom no teacher advises."""

    id = fields.UUID(required=True)
    title = fields.Nested(WordsSchema, required=True)
    link = fields.String(required=True)
    unit = fields.String(required=True)
    name = fields.String(required=True)
    class_name = fields.String(required=True)
    school_number = fields.String(required=True)


def lines(found: Sequence[Student]) -> list[dict[str, Any]]:
    """Each leads to the student's own page, on which an advisor is assigned."""
    shape = UnadvisedStudentSchema()
    own = ("id", "unit", "name", "class_name", "school_number")
    return [
        shape.dump(
            {name: getattr(one, name) for name in own}
            | {"title": one.shown_title(), "link": f"/awards/students/{one.id}"}
        )
        for one in found
    ]
