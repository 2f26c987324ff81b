"""What an assessment looks like to whoever gave it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from services.awards.etwinning.assessments.model import Voice
from services.awards.etwinning.criteria.model import CRITERIA

LEVELS: dict[str, Any] = {
    code: fields.Integer(attribute=f"levels.{code}", required=True, metadata={"x-choices": f"levels_{code}"})
    for code in CRITERIA
}


class WhoseVoiceSchema(Schema):
    """How one voice sees the school: a level from 0 to 3 for each criterion."""

    mission_id = fields.UUID(required=True)
    voice = fields.Enum(Voice, by_value=True, required=True, metadata={"x-choices": "voice"})
    students_asked = fields.Integer(allow_none=True)


EtwinningAssessmentSchema = type(
    "EtwinningAssessmentSchema", (WhoseVoiceSchema,), {**LEVELS, "__doc__": WhoseVoiceSchema.__doc__}
)
