"""Who may look at the numbers of a form, and that they say why (ledger 4.2, last row)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.identity import SCHOOL, Post, Role, cut
from chassis.national_ids import keys
from chassis.processes import Answer, rule
from chassis.schema import Inputs, Text

VIEWERS = (
    Role.DEPUTY_PRINCIPAL,
    Role.PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OYGGM_OFFICER,
    Role.AUDITOR,
)


class NumbersViewing(Inputs):
    """Why the numbers are looked at; an auditor names the order."""

    reason = Text(required=True, most=1000)
    audit_order = Text(most=60, load_default=None, allow_none=True)


class NumberSchema(Schema):
    """A whole T.C. kimlik no of the form, for whoever looked and said why."""

    line = fields.UUID(required=True)
    name = fields.String(required=True)
    number = fields.String(required=True)


def numbers_of(session: Session, request: Any) -> list[dict[str, Any]]:
    """Every number of the form, open."""
    return [{"line": one.id, "name": one.name, "number": keys().open(one)} for one in request.people]


def wherever_it_is_read(request: Any) -> list[str]:
    """The school and every unit above it."""
    return [cut(request.unit, level) for level in range(SCHOOL, 0, -1)]


@rule(source="PRV-03", field="audit_order")
def audit_order_required(request: Any, post: Post, inputs: Mapping[str, Any]) -> bool:
    """An auditor looks by order only."""
    return post.role is not Role.AUDITOR or bool(inputs["audit_order"])


NUMBERS = Answer("numbers", NumberSchema, numbers_of)
