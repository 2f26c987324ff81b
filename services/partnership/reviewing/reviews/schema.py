"""What the way of a document looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.reviewing.review_deadlines.process import days_left


class ReviewedSchema(Schema):
    """What everything that goes to the ministry says of itself."""

    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    due_at = fields.DateTime(required=True)
    days_left = fields.Function(days_left, allow_none=True)
    first_submitted_at = fields.DateTime(allow_none=True)
    submitted_at = fields.DateTime(allow_none=True)
    late = fields.Boolean(allow_none=True)
    late_reason = fields.String(allow_none=True)
    return_reason = fields.String(allow_none=True)
    resubmit_by = fields.DateTime(allow_none=True)
    mediation_asked_at = fields.DateTime(allow_none=True)
    mediation_asked_because = fields.String(allow_none=True)
    mediated_at = fields.DateTime(allow_none=True)
    mediation_note = fields.String(allow_none=True)
    laid_aside_at = fields.DateTime(allow_none=True)


class HopSchema(Schema):
    """One hop of its way."""

    action = fields.String(required=True, metadata={"description": "The state it brought it to."})
    at = fields.DateTime(required=True)
    person = fields.UUID(allow_none=True)
    role = fields.String(required=True)
    unit = fields.String(required=True)
    note = fields.String(allow_none=True)


class CopySchema(HopSchema):
    """It as it was when it was passed on: the earlier versions, and the copy that the province holds."""

    content = fields.Dict(required=True)


class CopiesSchema(Schema):
    """Every copy, oldest first."""

    items = fields.List(fields.Nested(CopySchema), required=True)
    next = fields.String(allow_none=True, required=True)
