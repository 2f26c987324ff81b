"""What a board or commission looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.asked import Asked
from chassis.documents.marks import person_name
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.commissions.queries import missing_below


def members_of(session: Session, body: Body) -> list[dict[str, Any]]:
    """Everybody who serves or served in it, by name."""
    return [
        {
            "person": one.person,
            "name": person_name(session, one.person),
            "chair": one.chair,
            "first_day": one.first_day,
            "last_day": one.last_day,
        }
        for one in body.members
    ]


class MemberSchema(Schema):
    """Somebody's service in a body, from its first day to its last."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    chair = fields.Boolean(required=True)
    first_day = fields.Date(required=True)
    last_day = fields.Date(allow_none=True)


class MissingSchoolSchema(Schema):
    """A school of the district whose commission is not in office."""

    unit = fields.String(required=True)
    name = fields.String(required=True)
    kind = fields.String(required=True)


class BodyInPartSchema(Schema):
    """A board or commission of the project year; who serves in it is read by few."""

    project_year_id = fields.UUID(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "bodies"})
    level = fields.String(allow_none=True, metadata={"x-choices": "school_levels"})
    quorum = fields.Integer(allow_none=True)
    dissolved_on = fields.Date(allow_none=True)
    in_service = fields.Function(lambda body: len(body.serving(clock.today())), metadata={"type": "integer"})
    schools_without_commission = Asked(MissingSchoolSchema, missing_below)


class BodySchema(BodyInPartSchema):
    """A board or commission of the project year, and who serves in it from when to when."""

    members = Asked(MemberSchema, members_of)
