"""What a school says of the section about its partner on its own web site (PAR-21)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

from chassis.identity import Post, Role
from chassis.schema import Inputs, kept_as_text
from services.partnership.pairing.partnerships.model import Partnership

WHO_RECORDS = (Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)


class SectionAddress(Inputs):
    """The address of the section or tab, or nothing where there is none any more."""

    web = fields.URL(
        schemes={"http", "https"},
        required=True,
        allow_none=True,
        validate=[validate.Length(max=2000), kept_as_text],
    )


def keep_address(partnership: Partnership, post: Post, inputs: Mapping[str, Any]) -> None:
    """The address of the school for which it is said."""
    if post.unit == partnership.group_one:
        partnership.group_one_address = inputs["web"]
    else:
        partnership.group_two_address = inputs["web"]
