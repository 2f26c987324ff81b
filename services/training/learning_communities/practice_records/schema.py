"""What a practice record looks like to those in the room."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from chassis.asking import actor
from services.training.learning_communities.practice_records.model import PracticeComment, PracticeRecord


class PracticeCommentSchema(Schema):
    """What a colleague said of it."""

    author = fields.UUID(required=True)
    author_name = fields.String(required=True)
    text = fields.String(required=True)
    at = fields.DateTime(required=True)


def own_comments(session: Session, practice: PracticeRecord) -> list[PracticeComment]:
    """The author sees all that was said to them, everybody else what they said themselves."""
    me = actor().person
    return [one for one in practice.comments if me in {practice.author, one.author}]


class PracticeRecordSchema(Schema):
    """What a member practised in the own class."""

    room_id = fields.UUID(required=True)
    phase = fields.String(required=True, metadata={"x-choices": "practice_phase"})
    author = fields.UUID(required=True)
    author_name = fields.String(required=True)
    name = fields.String(required=True)
    class_name = fields.String(required=True)
    held_on = fields.Date(required=True)
    done = fields.String(required=True)
    reflection = fields.String(required=True)
    comments = Asked(PracticeCommentSchema, own_comments)
