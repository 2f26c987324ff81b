"""What a project team looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.awards.records.students.schema import NamedStudentSchema


class TeamMemberSchema(Schema):
    """A teacher who belongs to it."""

    person = fields.UUID(required=True)


class TeamProgressSchema(Schema):
    """How far it was on a day."""

    day = fields.Date(required=True)
    percent = fields.Integer(required=True)
    note = fields.String(required=True)
    written_by = fields.UUID(allow_none=True)


class TeamCountedSchema(Schema):
    """A project team, and of its students how many there are."""

    project_year_id = fields.UUID(required=True)
    name = fields.String(required=True)
    leader = fields.UUID(required=True)
    members = fields.List(fields.Nested(TeamMemberSchema), required=True)
    student_count = fields.Function(lambda team: len(team.students), metadata={"type": "integer"})
    progress = fields.List(fields.Nested(TeamProgressSchema), required=True)


class TeamSchema(TeamCountedSchema):
    """A project team, with its students by name."""

    students = fields.List(fields.Nested(NamedStudentSchema))
