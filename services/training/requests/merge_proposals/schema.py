"""What a proposal to join requests looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from chassis.asked import Asked
from chassis.asking import language
from chassis.texts import text
from services.training.requests.merge_proposals.model import ProposedRequest


class LikenessReasonSchema(Schema):
    """One of the things that speak for it."""

    code = fields.String(required=True)
    text = fields.String(required=True)


class ProposedRequestSchema(Schema):
    """A school’s request in the proposal."""

    request_id = fields.UUID(required=True)
    unit = fields.String(required=True)
    subject = fields.String(required=True)
    number_of_participants = fields.Integer(required=True)
    topic_likeness = fields.Float(allow_none=True)
    consent = fields.String(required=True, metadata={"x-choices": "merge_consent"})
    answered_at = fields.DateTime(allow_none=True)
    reasons = Asked(LikenessReasonSchema, lambda _, one: _reasons(one))


def _reasons(request: ProposedRequest) -> list[dict[str, Any]]:
    return [
        {"code": one["code"], "text": text(f"merge_reason.{one['code']}", language(), **one["values"])}
        for one in request.reasons
    ]


class MergeProposalSchema(Schema):
    """Several schools’ requests that might go on as one."""

    half_year = fields.String(required=True)
    subject = fields.String(required=True)
    answers_due_on = fields.Date(required=True)
    requests = fields.List(fields.Nested(ProposedRequestSchema), required=True)
    host = fields.UUID(allow_none=True)
    joint_request_id = fields.UUID(allow_none=True)
    reason = fields.String(allow_none=True)
