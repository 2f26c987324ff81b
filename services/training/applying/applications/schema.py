"""What an application looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from chassis.asking import actor
from services.training.applying.applications.model import OPEN, Application, Authority, State
from services.training.applying.engagements.queries import clashes_with_own
from services.training.applying.offers.model import Kind
from services.training.applying.placement_order.process import rank_of


class GivenMarkSchema(Schema):
    """The points by one criterion."""

    code = fields.String(required=True)
    points = fields.Integer(required=True)


class ApplicationSchema(Schema):
    """One person’s application for one offer."""

    offer_id = fields.UUID(required=True)
    programme_kind = fields.Enum(Kind, by_value=True, required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    subject = fields.String(allow_none=True)
    statement = fields.String(allow_none=True)
    submitted_at = fields.DateTime(required=True)
    starts_on = fields.Date(attribute="offer.starts_on", allow_none=True)
    ends_on = fields.Date(attribute="offer.ends_on", allow_none=True)
    authority = fields.Enum(Authority, by_value=True, required=True)
    reached_at = fields.DateTime(required=True)
    is_weighed = fields.Boolean(required=True)
    score = fields.Integer(required=True)
    marks = fields.List(fields.Nested(GivenMarkSchema))
    earlier_placements = fields.Integer(required=True)
    ranks_last = fields.Boolean(required=True)
    rank = fields.Method("_rank", allow_none=True, metadata={"type": "integer"})
    placed_at = fields.DateTime(allow_none=True)
    withdrawn_at = fields.DateTime(allow_none=True)
    left_early_at = fields.DateTime(allow_none=True)
    reason = fields.String(allow_none=True)
    document = fields.String(allow_none=True)
    clashes = fields.Method("_clashes", metadata={"type": "array", "items": {"type": "string"}})
    instead = fields.Method("_instead", allow_none=True, metadata={"type": "string", "x-choices": "instead"})

    def _rank(self, application: Application) -> int | None:
        """The place in the line of those who wait, as it is now."""
        session = object_session(application)
        return rank_of(session, application) if session and application.state is State.WAITLISTED else None

    def _clashes(self, application: Application) -> list[str]:
        """What else the applicant has applied for or is placed in at the same time: they alone are warned (Q-21)."""
        session = object_session(application)
        is_theirs = actor().person == application.person and application.state in OPEN
        return clashes_with_own(session, application.person, application.offer) if session and is_theirs else []

    def _instead(self, application: Application) -> Any:
        """Where the quota was filled, the own school may ask for a training of its own (TRN-12)."""
        return "otmg_of_own_school" if application.state is State.NOT_PLACED else None
