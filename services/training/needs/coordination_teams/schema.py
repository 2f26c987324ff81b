"""What a coordination team looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.training.needs.coordination_teams.model import zumre_heads_of


class TeamExpertSchema(Schema):
    """An expert or head teacher in the team."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    kind = fields.String(required=True)


class TeamZumreHeadSchema(Schema):
    """A zümre head, who is a member by office."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    subject = fields.String(allow_none=True)


class CoordinationTeamSchema(Schema):
    """The team that collects a school's needs and writes its requests."""

    chair = fields.UUID(required=True)
    chair_name = fields.String(required=True)
    zumre_heads = Asked(TeamZumreHeadSchema, zumre_heads_of)
    experts = fields.List(fields.Nested(TeamExpertSchema), required=True)
