"""What is said of a piece of evidence (ETW-03 … ETW-11): of students only how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.awards.catalogue.model import CATALOGUE
from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.evidences.model import EtwinningEvidence

MODELS = CATALOGUE.codes("pedagogic_models")
MOST = validate.Length(max=300)


def several(kind: str) -> fields.List[Any]:
    """Some of the codes of one of the programme's lists."""
    codes = CATALOGUE.codes(kind)
    return fields.List(
        fields.String(validate=validate.OneOf(codes)),
        load_default=list,
        validate=validate.Length(max=len(codes)),
        metadata={"x-choices": kind},
    )


def number() -> fields.Integer:
    """How many, where that is known."""
    return fields.Integer(load_default=None, allow_none=True, validate=validate.Range(0, BIGGEST_NUMBER))


class MissionEvidenceContent(Inputs):
    """What was done, when, with whom and for whom; no student is named anywhere."""

    name = Text(most=200, load_default=None, allow_none=True)
    description = Text(load_default=None, allow_none=True)
    held_on = fields.Date(load_default=None, allow_none=True)
    link = Text(most=2000, checks=[validate.URL(schemes={"http", "https"})], load_default=None, allow_none=True)
    subjects = fields.List(
        Text(most=60), load_default=list, validate=validate.Length(max=40), metadata={"x-choices-from": "subjects"}
    )
    people = fields.List(fields.UUID(), load_default=list, validate=MOST)
    students = number()
    parent_consents = number()
    parents = number()
    community = number()
    promoted_to = several("promotion_audiences")
    spreading = fields.String(
        validate=validate.OneOf(CATALOGUE.codes("spreading_kinds")),
        load_default=None,
        allow_none=True,
        metadata={"x-choices": "spreading_kinds"},
    )
    schools = fields.List(Text(most=200), load_default=list, validate=MOST, metadata={"x-choices-from": "schools"})
    places = several("presentation_places")
    pedagogic_models = several("pedagogic_models")
    pedagogic_other = Text(most=200, load_default=None, allow_none=True)
    curriculum_topic = Text(most=300, load_default=None, allow_none=True)
    students_with_learning_difficulty = number()
    gifted_students = number()
    international_students = number()

    @validates_schema
    def other_has_words(self, said: dict[str, Any], **_: Any) -> None:
        """Another pedagogic model says which."""
        if ("other" in said["pedagogic_models"]) != bool(said["pedagogic_other"]):
            raise ValidationError("other_needs_words", field_name="pedagogic_other")


class MissionEvidence(MissionEvidenceContent):
    """For which criterion of which mission."""

    mission = fields.UUID(required=True, metadata={"x-choices-from": "things:etwinning-missions"})
    criterion = fields.String(
        required=True, validate=validate.OneOf(CRITERIA), metadata={"x-choices": "mission_criteria"}
    )


SAID = tuple(MissionEvidenceContent().fields)


def write_content(evidence: EtwinningEvidence, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name in SAID:
        value = inputs.get(name)
        if name in {"subjects", "people", "schools", "promoted_to", "places", "pedagogic_models"}:
            value = list(dict.fromkeys(str(one) for one in value or ()))
        setattr(evidence, name, value)
