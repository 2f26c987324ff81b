"""A province says once, in its training programme, which directorate decides; it holds for visits too (Q-15)."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis.schema import Facts
from chassis.seats.model import Authority
from services.mobility.applying.level_authorities.model import KnownAuthority


class AuthorityFacts(Facts):
    """`training.level_authority.set` and `.changed`."""

    unit = fields.String(required=True)
    authority = fields.Enum(Authority, by_value=True, required=True)


def keep_authority(session: Session, facts: dict[str, Any]) -> None:
    """What lies somewhere already stays there."""
    session.merge(KnownAuthority(**facts))
