"""What a person may wish."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis.schema import Inputs
from chassis.texts import LANGUAGES


class PreferenceInputs(Inputs):
    """Whether e-mails shall come too, and in which language. In-app messages always come."""

    email = fields.Boolean(required=True)
    language = fields.String(required=True, validate=validate.OneOf(LANGUAGES))


class PreferenceSchema(Schema):
    """How you are told; returns, rejections, deadlines, incidents and placements come by e-mail in any case."""

    email = fields.Boolean(required=True)
    language = fields.String(required=True)
    version = fields.Integer(required=True)
