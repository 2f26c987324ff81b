"""What a public event looks like from outside."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from marshmallow import Schema, fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.asked import Asked
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.school_work.public_events.model import PublicEvent


def records_shown(session: Session, event: PublicEvent) -> Sequence[ActivityRecord]:
    """What was shown there."""
    wanted = select(ActivityRecord).where(ActivityRecord.id.in_([UUID(one) for one in event.records]))
    return session.scalars(wanted.order_by(ActivityRecord.id)).unique().all()


class StandSchema(Schema):
    """Where somebody shows something."""

    id = fields.UUID(required=True)
    number = fields.String(required=True)
    school = fields.String(allow_none=True)
    holder = fields.String(required=True)
    subject = fields.String(required=True)


class TimetableEntrySchema(Schema):
    """Something that takes place on a day."""

    id = fields.UUID(required=True)
    day = fields.Date(required=True)
    begins = fields.Time(required=True)
    ends = fields.Time(allow_none=True)
    name = fields.String(required=True)
    place = fields.String(allow_none=True)


class VisitorCountSchema(Schema):
    """How many of a group came on a day."""

    day = fields.Date(required=True)
    visitors = fields.String(required=True, metadata={"x-choices": "visitors"})
    number = fields.Integer(required=True)


class OutsideNoticeSchema(Schema):
    """Who outside was told, when and how."""

    told = fields.String(required=True, metadata={"x-choices": "outside_audiences"})
    told_on = fields.Date(required=True)
    how = fields.String(required=True)


class ShownRecordSchema(Schema):
    """A record that was shown."""

    id = fields.UUID(required=True)
    unit = fields.String(required=True)
    name = fields.String(required=True)


class PublicEventSchema(Schema):
    """A fair, a ceremony or an exhibition of a project year."""

    kind = fields.String(required=True, metadata={"x-choices": "event_kinds"})
    name = fields.String(required=True)
    mode = fields.String(required=True, metadata={"x-choices": "event_modes"})
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    begins = fields.Time(allow_none=True)
    place = fields.String(allow_none=True)
    address = fields.String(allow_none=True)
    description = fields.String(allow_none=True)
    participants = fields.Integer(allow_none=True)
    records = Asked(ShownRecordSchema, records_shown)
    stands = fields.List(fields.Nested(StandSchema), required=True)
    timetable = fields.List(fields.Nested(TimetableEntrySchema), required=True)
    visitor_counts = fields.List(fields.Nested(VisitorCountSchema), required=True)
    outside_notices = fields.List(fields.Nested(OutsideNoticeSchema), required=True)
