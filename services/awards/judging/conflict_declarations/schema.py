"""What a declaration looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ConflictDeclarationSchema(Schema):
    """A juror's declaration that they may not judge a candidacy."""

    candidacy_id = fields.UUID(required=True)
    candidacy = fields.String(attribute="candidacy.name", required=True)
    juror = fields.UUID(required=True)
    reason = fields.String(required=True)
