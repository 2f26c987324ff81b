"""What a supporter looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from chassis.asking import actor
from chassis.identity import Actor, Role
from services.awards.years.bodies.model import Kind
from services.awards.years.supporters.model import Supporter

_KNOW_CONTACTS = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.PREPARATION_TECHNICAL_TEAM)


def knows_contacts(actor: Actor, unit: str) -> bool:
    """The province's officers, its executive board and its technical team (ledger 5.1)."""
    members = (actor.post((Role.BIGEP_BODY_MEMBER,), unit, kind) for kind in _KNOW_CONTACTS)
    return actor.post((Role.PROVINCE_OFFICER,), unit) is not None or any(members)


def _for_those_who_may(name: str) -> fields.Field[Any]:
    def shown(supporter: Supporter) -> str | None:
        said: str | None = getattr(supporter, name)
        return said if knows_contacts(actor(), supporter.unit) else None

    return fields.Function(shown, allow_none=True, metadata={"type": "string"})


class SupporterSchema(Schema):
    """Who supports the project in a year."""

    project_year_id = fields.UUID(required=True)
    code = fields.String(required=True, metadata={"x-choices": "project_parties"})
    name = fields.String(required=True)
    contact_name = _for_those_who_may("contact_name")
    contact_email = _for_those_who_may("contact_email")
