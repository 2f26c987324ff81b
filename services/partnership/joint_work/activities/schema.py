"""What a joint activity looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ParticipantsSchema(Schema):
    """How many of a group took part, from each school."""

    group = fields.String(required=True, metadata={"x-choices": "participant_groups"})
    head_count_one = fields.Integer(required=True)
    head_count_two = fields.Integer(required=True)


class TeamSchema(Schema):
    """A contest's team."""

    name = fields.String(required=True)
    students_one = fields.Integer(required=True)
    students_two = fields.Integer(required=True)


class CooperatingTeacherSchema(Schema):
    """A teacher of a guest lesson or of a lesson observation."""

    name = fields.String(required=True)
    school = fields.String(required=True)


class JointActivitySchema(Schema):
    """What both schools do together, and what came of it."""

    partnership_id = fields.UUID(required=True)
    plan_id = fields.UUID(required=True)
    section_id = fields.UUID(attribute="item.section_id", required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    objective_id = fields.UUID(attribute="item.objective_id", allow_none=True)
    objective = fields.String(attribute="item.objective.title")
    topic = fields.String(allow_none=True, metadata={"x-choices": "topics"})
    kind = fields.String(allow_none=True, metadata={"x-choices": "activity_kinds"})
    sample_code = fields.String(allow_none=True, metadata={"x-choices": "sample_activities"})
    property_kind = fields.String(
        attribute="item.property_kind", allow_none=True, metadata={"x-choices": "property_kinds"}
    )
    description = fields.String(attribute="item.description", allow_none=True)
    responsible_one = fields.UUID(attribute="item.responsible_one", allow_none=True)
    responsible_two = fields.UUID(attribute="item.responsible_two", allow_none=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    made_from = fields.UUID(allow_none=True)
    reason = fields.String(allow_none=True)
    started_at = fields.DateTime(allow_none=True)
    completed_at = fields.DateTime(allow_none=True)
    workshop_kind = fields.String(allow_none=True, metadata={"x-choices": "workshop_kinds"})
    workshop_other = fields.String(allow_none=True)
    contest_field = fields.String(allow_none=True, metadata={"x-choices": "contest_fields"})
    result = fields.String(attribute="result.result")
    season = fields.String(attribute="result.season", allow_none=True)
    peer_teaching = fields.Boolean(attribute="result.peer_teaching", allow_none=True)
    exam_held_on = fields.Date(attribute="result.exam_held_on", allow_none=True)
    exam_evaluation_one = fields.String(attribute="result.exam_evaluation_one", allow_none=True)
    exam_evaluation_two = fields.String(attribute="result.exam_evaluation_two", allow_none=True)
    cooperation_channel = fields.String(
        attribute="result.cooperation_channel", allow_none=True, metadata={"x-choices": "cooperation_channels"}
    )
    cooperation_other = fields.String(attribute="result.cooperation_other", allow_none=True)
    head_count_one = fields.Integer(required=True)
    head_count_two = fields.Integer(required=True)
    participants = fields.List(fields.Nested(ParticipantsSchema), attribute="result.participants")
    teams = fields.List(fields.Nested(TeamSchema), attribute="result.teams")
    teachers = fields.List(fields.Nested(CooperatingTeacherSchema), attribute="result.teachers")
