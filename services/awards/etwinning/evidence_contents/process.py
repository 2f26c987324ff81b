"""What is said of a piece of evidence (ETW-03 … ETW-11): of students only how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from chassis.asked_if import NEEDED, asked_if
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.awards.catalogue.model import CATALOGUE
from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.evidence_kinds.model import ASKED_OF
from services.awards.etwinning.evidences.model import EtwinningEvidence

MOST = validate.Length(max=300)


def of(name: str, **said: Any) -> dict[str, Any]:
    """A form asks for it where the criterion has some."""
    return asked_if(criterion=ASKED_OF[name]) | said


def several(name: str, kind: str) -> fields.List[Any]:
    """Some of the codes of one of the programme's lists."""
    codes = CATALOGUE.codes(kind)
    return fields.List(
        fields.String(validate=validate.OneOf(codes)),
        load_default=list,
        validate=validate.Length(max=len(codes)),
        metadata=of(name, **{"x-choices": kind}),
    )


def number(name: str, **said: Any) -> fields.Integer:
    """How many, where that is known."""
    most = validate.Range(0, BIGGEST_NUMBER)
    return fields.Integer(load_default=None, allow_none=True, validate=most, metadata=of(name, **said))


class MissionEvidenceContent(Inputs):
    """What was done, when, with whom and for whom; no student is named anywhere."""

    name = Text(most=200, load_default=None, allow_none=True, metadata=of("name"))
    held_on = fields.Date(load_default=None, allow_none=True, metadata=NEEDED)
    description = Text(load_default=None, allow_none=True, metadata=of("description"))
    link = Text(
        most=2000,
        checks=[validate.URL(schemes={"http", "https"})],
        load_default=None,
        allow_none=True,
        metadata=of("link"),
    )
    subjects = fields.List(
        Text(most=60),
        load_default=list,
        validate=validate.Length(max=40),
        metadata=of("subjects", **{"x-choices-from": "subjects"}, **NEEDED),
    )
    students_with_learning_difficulty = number("students_with_learning_difficulty")
    gifted_students = number("gifted_students")
    international_students = number("international_students", **NEEDED)
    people = fields.List(fields.UUID(), load_default=list, validate=MOST)
    students = number("students")
    parent_consents = number("parent_consents", **NEEDED)
    parents = number("parents")
    community = number("community")
    promoted_to = several("promoted_to", "promotion_audiences")
    spreading = fields.String(
        validate=validate.OneOf(CATALOGUE.codes("spreading_kinds")),
        load_default=None,
        allow_none=True,
        metadata=of("spreading", **{"x-choices": "spreading_kinds"}),
    )
    schools = fields.List(
        Text(most=200),
        load_default=list,
        validate=MOST,
        metadata=of("schools", **{"x-choices-from": "schools"}),
    )
    places = several("places", "presentation_places")
    pedagogic_models = several("pedagogic_models", "pedagogic_models")
    pedagogic_other = Text(
        most=200, load_default=None, allow_none=True, metadata=NEEDED | asked_if(pedagogic_models=("other",))
    )
    curriculum_topic = Text(most=300, load_default=None, allow_none=True, metadata=of("curriculum_topic"))

    @validates_schema
    def other_has_words(self, said: dict[str, Any], **_: Any) -> None:
        """Another pedagogic model says which."""
        if ("other" in said["pedagogic_models"]) != bool(said["pedagogic_other"]):
            raise ValidationError("other_needs_words", field_name="pedagogic_other")


SAID = tuple(MissionEvidenceContent().fields)


class MissionEvidence(MissionEvidenceContent):
    """For which criterion of which mission."""

    mission = fields.UUID(required=True, metadata={"x-choices-from": "things:etwinning-missions"})
    criterion = fields.String(
        required=True, validate=validate.OneOf(CRITERIA), metadata={"x-choices": "mission_criteria"}
    )

    class Meta(MissionEvidenceContent.Meta):
        """The criterion first: what else is asked hangs on it."""

        fields = ("mission", "criterion", *SAID)


def write_content(evidence: EtwinningEvidence, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name in SAID:
        value = inputs.get(name)
        if name in {"subjects", "people", "schools", "promoted_to", "places", "pedagogic_models"}:
            value = list(dict.fromkeys(str(one) for one in value or ()))
        setattr(evidence, name, value)
