"""How somebody is reached whom no directory knows: asked when a mail goes, so that no address lies in an event.

A step tells such people with `Addressee(outside=…)`, by an id that its own service knows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from flask import Response
from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound

SCOPE = "contacts"
# The address under which somebody of this id is reached now; None where they are to be told nothing any more.
Reach: TypeAlias = Callable[[Session, UUID], str | None]


class OutsideContactSchema(Schema):
    """Where their mail goes."""

    email = fields.String(required=True)


def door(reach: Reach) -> Door:
    """What a service that tells people outside hangs beside its other doors."""
    blueprint = Door("outside_contacts", __name__, url_prefix="/v1/outside-contacts", description=__doc__)

    @blueprint.route("/<uuid:contact_id>")
    @blueprint.doc(operationId="read_outside_contact", responses=response(200, OutsideContactSchema) | refusals(404))
    def read(contact_id: UUID) -> Response:
        """Where their mail goes, for programs with the scope `contacts`; for everybody else there is no such thing."""
        with transaction() as session:
            address = reach(session, contact_id) if SCOPE in actor().scopes else None
        if address is None:
            raise NotFound
        return json({"email": address})

    return blueprint
