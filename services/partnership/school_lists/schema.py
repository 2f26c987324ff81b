"""What a list of schools looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from services.partnership.school_lists.model import SchoolList
from services.partnership.school_lists.queries import pairs_of


class PairSchema(Schema):
    """A pair of the list."""

    id = fields.UUID(required=True)
    group_one = fields.String(required=True)
    group_two = fields.String(required=True)
    group_one_name = fields.String(required=True)
    group_two_name = fields.String(required=True)


class SchoolListSchema(Schema):
    """A list of schools that take part."""

    letter_id = fields.UUID(allow_none=True)
    pairs = fields.Integer(required=True)
    partnerships = fields.Function(lambda one: _pairs(one), metadata={"description": "The pairs that came of it."})


def _pairs(school_list: SchoolList) -> Any:
    session = object_session(school_list)
    return PairSchema(many=True).dump(pairs_of(session, school_list.id)) if session else []
