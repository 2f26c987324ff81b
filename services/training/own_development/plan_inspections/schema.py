"""What an inspection looks like to the auditor."""

from __future__ import annotations

from marshmallow import Schema, fields


class PlanInspectionSchema(Schema):
    """Which plan was opened, and under which order."""

    plan_id = fields.UUID(required=True)
    audit_order = fields.String(required=True)
    reason = fields.String(required=True)
