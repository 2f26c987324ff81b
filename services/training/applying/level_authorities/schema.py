"""What the setting of a province looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.applying.applications.model import Authority


class LevelAuthoritySchema(Schema):
    """Which directorate decides on applications at the second level."""

    authority = fields.Enum(Authority, by_value=True, required=True)
