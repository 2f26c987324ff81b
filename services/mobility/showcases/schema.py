"""What a host school's page looks like from outside."""

from __future__ import annotations

from collections.abc import Sequence

from marshmallow import Schema, fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.asked import Asked
from services.mobility.host_schools.model import HostSchool, OpenedField, State
from services.mobility.host_schools.schema import OpenedFieldSchema
from services.mobility.showcases.model import Showcase


class ShownWorkSchema(Schema):
    """Something the school does and shows."""

    name = fields.String(required=True)
    description = fields.String(required=True)


def opened_by(session: Session, page: Showcase) -> Sequence[OpenedField]:
    """The fields that the school opens by the list that holds."""
    announced = select(HostSchool.id).filter_by(unit=page.unit, state=State.ANNOUNCED)
    wanted = select(OpenedField).where(OpenedField.host_school_id.in_(announced))
    return session.scalars(wanted.order_by(OpenedField.host_school_id, OpenedField.position)).all()


class ShowcaseSchema(Schema):
    """A school that is open to visits, and its work."""

    school_name = fields.String(required=True)
    introduction = fields.String(allow_none=True)
    works = fields.List(fields.Nested(ShownWorkSchema), required=True)
    web = fields.String(allow_none=True)
    opened = Asked(OpenedFieldSchema, opened_by)
