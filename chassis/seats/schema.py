"""What every application looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from chassis.seats.model import Applied, Authority, State
from chassis.seats.order import rank_of
from chassis.seats.weighing import GivenMarkSchema, MeasureSchema


class AppliedSchema(Schema):
    """One person’s application."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    subject = fields.String(allow_none=True, metadata={"x-choices": "subject"})
    statement = fields.String(allow_none=True)
    submitted_at = fields.DateTime(required=True)
    starts_on = fields.Date(attribute="offer.starts_on", allow_none=True)
    ends_on = fields.Date(attribute="offer.ends_on", allow_none=True)
    authority = fields.Enum(Authority, by_value=True, required=True, metadata={"x-choices": "authority"})
    reached_at = fields.DateTime(required=True)
    is_weighed = fields.Boolean(required=True)
    score = fields.Integer(required=True)
    measures = fields.List(fields.Nested(MeasureSchema), attribute="offer.measures", required=True)
    marks = fields.List(fields.Nested(GivenMarkSchema))
    earlier_placements = fields.Integer(required=True)
    ranks_last = fields.Boolean(required=True)
    rank = fields.Method("_rank", allow_none=True, metadata={"type": "integer"})
    placed_at = fields.DateTime(allow_none=True)
    withdrawn_at = fields.DateTime(allow_none=True)
    reason = fields.String(allow_none=True)
    document = fields.String(allow_none=True)

    def _rank(self, application: Applied) -> int | None:
        """The place in the line of those who wait, as it is now."""
        session = object_session(application)
        return rank_of(session, application) if session and application.state is State.WAITLISTED else None
