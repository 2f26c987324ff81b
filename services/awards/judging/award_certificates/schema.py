"""What a certificate looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class AwardCertificateSchema(Schema):
    """The certificate of an award."""

    candidacy_id = fields.UUID(required=True)
    award_area = fields.String(attribute="candidacy.award_area", required=True, metadata={"x-choices": "award_areas"})
    person = fields.UUID(allow_none=True)
    student_id = fields.UUID(allow_none=True)
    name = fields.String(required=True)
    granted_on = fields.Date(required=True)
    decision_number = fields.String(required=True)
