"""Who is named as guide, and how visitors reach them (MOB-20)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis.directory import serves_at
from chassis.identity import Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.mobility.known_schools.queries import STAFF, name_of
from services.mobility.visit_programmes.model import VisitProgramme

# Whoever serves at the host may be its guide, whatever else they are.
GUIDES = tuple(role for role in (*STAFF, Role.PARTNERSHIP_COORDINATOR) if role is not Role.PRINCIPAL)
PHONE = validate.Regexp(r"^\+?[0-9 ()-]{7,20}$", error="phone_invalid")


class Guide(Inputs):
    """Who it is, with telephone and e-mail."""

    guide = fields.UUID(required=True, metadata={"x-choices-from": "people"})
    phone = Text(required=True, most=20, checks=[PHONE])
    email = fields.Email(required=True)


def name_guide(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> None:
    """With the name they have today."""
    programme.guide, programme.guide_name = inputs["guide"], name_of(session, inputs["guide"])
    programme.guide_phone, programme.guide_email = inputs["phone"], inputs["email"]


def forget(programme: VisitProgramme) -> None:
    """There is none."""
    programme.guide = programme.guide_name = programme.guide_phone = programme.guide_email = None


def guide(programme: VisitProgramme) -> Iterable[UUID]:
    """The guide, where one is named."""
    return (programme.guide,) if programme.guide else ()


@rule(source="MOB-20", field="guide")
def guide_not_of_the_school(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The guide serves at the host school."""
    return serves_at(session, inputs["guide"], programme.unit)
