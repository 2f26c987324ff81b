"""What somebody's advising of a student looks like from inside the school."""

from __future__ import annotations

from marshmallow import Schema, fields


class AdvisorNoteSchema(Schema):
    """What was noted on a day."""

    id = fields.UUID(required=True)
    held_on = fields.Date(required=True)
    note = fields.String(required=True)


class AdvisedSchema(Schema):
    """Which student is advised by which teacher."""

    student_id = fields.UUID(required=True)
    student_name = fields.String(attribute="student.name", allow_none=True)
    class_name = fields.String(attribute="student.class_name", required=True)
    advisor = fields.UUID(required=True)
    advisor_name = fields.String(allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(allow_none=True)


class AdvisorshipSchema(AdvisedSchema):
    """One teacher advises one student, with what was noted."""

    notes = fields.List(fields.Nested(AdvisorNoteSchema))
