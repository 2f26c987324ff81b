"""What a coordinator looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from chassis.asking import actor
from services.partnership.people.contacts.queries import sees_contacts
from services.partnership.people.coordinators.model import Coordinator
from services.partnership.people.joint_zumre_heads.model import JointZumreHead


class ReachableSchema(Schema):
    """How somebody is reached, for those who may know; for everybody else there is the name only (PRV-05)."""

    phone = fields.Function(lambda one: one.phone if shows_contact(one) else None, allow_none=True)
    email = fields.Function(lambda one: one.email if shows_contact(one) else None, allow_none=True)


class CoordinatorSchema(ReachableSchema):
    """A school's partnership coordinator."""

    partnership_id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    person_name = fields.String(required=True)
    position = fields.String(required=True)
    successor = fields.UUID(allow_none=True)


def shows_contact(appointed: Coordinator | JointZumreHead) -> bool:
    """Whether the one who asks may know."""
    session = object_session(appointed)
    return session is not None and sees_contacts(session, actor(), appointed)
