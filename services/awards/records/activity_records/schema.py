"""What an activity record looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import AskedOne
from services.awards.records.activity_records.model import Mode, Rejection, State
from services.awards.records.record_likeness.queries import likeness_of
from services.awards.records.students.schema import NamedStudentSchema


class CoOwnerSchema(Schema):
    """A school that owns it too, and since when it says so."""

    unit = fields.String(required=True)
    confirmed_at = fields.DateTime(allow_none=True)


class RecordPersonSchema(Schema):
    """A manager or teacher whose work it is."""

    person = fields.UUID(required=True)


class AlikeSchema(Schema):
    """A record that tells of the same, or nearly."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    record_state = fields.Enum(State, by_value=True, required=True, metadata={"x-choices": "record_state"})
    same_file = fields.Boolean(required=True)


class LikenessSchema(Schema):
    """Records that look as if they told of this very activity: those one may read, and how many there are elsewhere."""

    records = fields.List(fields.Nested(AlikeSchema), required=True)
    elsewhere = fields.Integer(required=True)


class CountedRecordSchema(Schema):
    """An activity of a school, and of the students whom it names how many there are."""

    project_year_id = fields.UUID(required=True)
    author = fields.UUID(required=True)
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    work_heading = fields.String(allow_none=True, metadata={"x-choices": "work_headings"})
    item = fields.String(allow_none=True, metadata={"x-choices": "items"})
    aims = fields.List(fields.String(), required=True, metadata={"x-choices": "aims"})
    mode = fields.Enum(Mode, by_value=True, required=True, metadata={"x-choices": "mode"})
    scope_level = fields.String(allow_none=True, metadata={"x-choices": "scope_levels"})
    programme = fields.String(allow_none=True, metadata={"x-choices": "programmes"})
    year_programme = fields.UUID(attribute="year_programme_id", allow_none=True)
    meeting_kind = fields.String(allow_none=True, metadata={"x-choices": "meeting_kinds"})
    school_class = fields.String(allow_none=True)
    name = fields.String(required=True)
    summary = fields.String(allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    team = fields.UUID(attribute="team_id", allow_none=True)
    manager_count = fields.Integer(required=True)
    teacher_count = fields.Integer(required=True)
    student_count = fields.Integer(required=True)
    parent_count = fields.Integer(required=True)
    people = fields.List(fields.Nested(RecordPersonSchema), required=True)
    co_owners = fields.List(fields.Nested(CoOwnerSchema), required=True)
    named_students = fields.Function(lambda record: len(record.students), metadata={"type": "integer"})
    submitted_at = fields.DateTime(allow_none=True)
    accepted_at = fields.DateTime(allow_none=True)
    rejected_as = fields.Enum(Rejection, by_value=True, allow_none=True, metadata={"x-choices": "rejected_as"})
    for_exhibition = fields.Boolean(required=True)
    frozen_on = fields.Date(allow_none=True)
    moved_from = fields.String(allow_none=True)
    likeness = AskedOne(LikenessSchema, likeness_of)


class ActivityRecordSchema(CountedRecordSchema):
    """An activity of a school, with the students whom it names."""

    students = fields.List(fields.Nested(NamedStudentSchema))
