"""What an application looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from chassis.seats.model import State
from chassis.seats.schema import AppliedSchema
from services.training.applying.applications.model import Application
from services.training.applying.offers.model import Kind


class ApplicationSchema(AppliedSchema):
    """One person’s application for one offer."""

    offer_id = fields.UUID(required=True)
    programme_kind = fields.Enum(Kind, by_value=True, required=True)
    left_early_at = fields.DateTime(allow_none=True)
    instead = fields.Method("_instead", allow_none=True, metadata={"type": "string", "x-choices": "instead"})

    def _instead(self, application: Application) -> Any:
        """Where the quota was filled, the own school may ask for a training of its own (TRN-12)."""
        return "otmg_of_own_school" if application.state is State.NOT_PLACED else None
