"""What an application looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy.orm import object_session

from chassis.asking import actor
from chassis.seats.model import OPEN, State
from chassis.seats.schema import AppliedSchema
from services.training.applying.applications.model import Application
from services.training.applying.engagements.queries import clashes_with_own
from services.training.applying.offers.model import Kind


class ApplicationSchema(AppliedSchema):
    """One person’s application for one offer."""

    offer_id = fields.UUID(required=True)
    programme_kind = fields.Enum(Kind, by_value=True, required=True)
    left_early_at = fields.DateTime(allow_none=True)
    clashes = fields.Method("_clashes", metadata={"type": "array", "items": {"type": "string"}})
    instead = fields.Method("_instead", allow_none=True, metadata={"type": "string", "x-choices": "instead"})

    def _clashes(self, application: Application) -> list[str]:
        """What else the applicant has applied for or is placed in at the same time: they alone are warned (Q-21)."""
        session = object_session(application)
        is_theirs = actor().person == application.person and application.state in OPEN
        return clashes_with_own(session, application.person, application.offer) if session and is_theirs else []

    def _instead(self, application: Application) -> Any:
        """Where the quota was filled, the own school may ask for a training of its own (TRN-12)."""
        return "otmg_of_own_school" if application.state is State.NOT_PLACED else None
