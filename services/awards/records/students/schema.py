"""What a student's entry looks like to the own school."""

from __future__ import annotations

from marshmallow import Schema, fields


class StudentSchema(Schema):
    """A student by name, class and school number, and whether a parent agrees that the name is shown."""

    project_year_id = fields.UUID(required=True)
    name = fields.String(required=True)
    grade = fields.Integer(required=True)
    branch_letter = fields.String(required=True)
    class_name = fields.String(required=True)
    school_number = fields.String(required=True)
    consent_on = fields.Date(allow_none=True)
    consent_scope = fields.String(allow_none=True)
    withdrawn_at = fields.DateTime(allow_none=True)


class NamedStudentSchema(Schema):
    """A student who is named in a work."""

    id = fields.UUID(attribute="student.id", required=True)
    name = fields.String(attribute="student.name", required=True)
    class_name = fields.String(attribute="student.class_name", required=True)
    school_number = fields.String(attribute="student.school_number", required=True)
