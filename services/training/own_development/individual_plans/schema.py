"""What somebody's own plan looks like to those who may see it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from chassis.schema import WordsSchema
from services.training.catalogue.model import CATALOGUE


class PlannedNeedSchema(Schema):
    """A need, where it comes from, how and until when it is to be met, and since when it is."""

    id = fields.UUID(required=True)
    topic = fields.String(required=True)
    origin = fields.String(required=True, metadata={"x-choices": "teacher_duties"})
    wished_training = fields.String(required=True, allow_none=True)
    target_on = fields.Date(required=True, allow_none=True)
    done_on = fields.Date(required=True, allow_none=True)


class DutyGuidanceSchema(Schema):
    """A duty of teachers, as the guide has it."""

    id = fields.String(required=True)
    duty = fields.String(required=True)
    words = fields.Nested(WordsSchema, required=True)


def guidance_of(_session: Session, _plan: Any) -> list[dict[str, Any]]:
    """The eight duties that stand beside the form (TRN-03)."""
    entries = CATALOGUE.entries("teacher_duties")
    return [{"id": one["id"], "duty": one["code"], "words": {"tr": one["tr"], "en": one["en"]}} for one in entries]


class IndividualPlanSchema(Schema):
    """What one person wants to learn in a school year."""

    school_year = fields.String(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    identify_student_gaps = fields.String(allow_none=True)
    need_from_student_gaps = fields.String(allow_none=True)
    need_from_own_practice = fields.String(allow_none=True)
    need_from_school_problems = fields.String(allow_none=True)
    need_from_developments = fields.String(allow_none=True)
    submit_need_to_management = fields.String(allow_none=True)
    needs = fields.List(fields.Nested(PlannedNeedSchema), required=True)
    guidance = Asked(DutyGuidanceSchema, guidance_of)
