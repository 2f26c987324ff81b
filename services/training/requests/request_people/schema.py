"""What the people of a request look like from outside: their T.C. kimlik no is masked (PRV-03)."""

from __future__ import annotations

from marshmallow import Schema, fields


class RequestTrainerSchema(Schema):
    """A trainer as the form names them."""

    id = fields.UUID(required=True)
    person = fields.UUID(allow_none=True)
    name = fields.String(required=True)
    national_id = fields.String(required=True)
    workplace = fields.String(allow_none=True)
    preference_reason = fields.String(allow_none=True)


class TrainerNameSchema(Schema):
    """A trainer as those who take part know them (PRV-06)."""

    name = fields.String(required=True)
    workplace = fields.String(allow_none=True)


class RequestParticipantSchema(Schema):
    """A participant as the form names them."""

    id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    national_id = fields.String(required=True)
    unit = fields.String(required=True)
    school_code = fields.Function(lambda line: line.unit.rpartition("/")[2])


class OwnParticipantSchema(Schema):
    """A participant as their own school is told."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)
