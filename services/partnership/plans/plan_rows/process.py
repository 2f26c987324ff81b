"""What is said of a section's objectives, indicators and activities, and how it is kept (PAR-24, PAR-25, PAR-30)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from marshmallow import ValidationError, fields, validate, validates_schema

from chassis.schema import Inputs, Text
from chassis.things import new_id
from services.partnership.catalogue import model as catalogue
from services.partnership.plans.plan_sections.model import Indicator, Objective, PlannedActivity, PlanSection

MOST = validate.Length(max=100)
LIMIT = validate.Range(-9_999_999_999, 9_999_999_999)
Row = TypeVar("Row", Objective, Indicator, PlannedActivity)


def one_of(codes: Sequence[str], kind: str) -> fields.String:
    """A code of one of the programme's lists, or nothing yet."""
    return fields.String(
        validate=validate.OneOf(codes), load_default=None, allow_none=True, metadata={"x-choices": kind}
    )


class IndicatorContent(Inputs):
    """By what an objective is measured; with its `id` it stays the same indicator."""

    id = fields.UUID()
    name = Text(required=True, most=300)
    unit_of_measure = Text(most=80, load_default=None, allow_none=True)
    baseline = fields.Float(load_default=None, allow_none=True, validate=LIMIT)
    target = fields.Float(load_default=None, allow_none=True, validate=LIMIT)
    measured_on = fields.Date(load_default=None, allow_none=True)
    owner = Text(most=200, load_default=None, allow_none=True, metadata={"x-choices-from": "people"})


class ObjectiveContent(Inputs):
    """What is to be reached; with its `id` it stays the same objective."""

    id = fields.UUID()
    title = Text(required=True, most=500)
    aims = fields.List(
        fields.String(validate=validate.OneOf(catalogue.AIMS)), load_default=list, metadata={"x-choices": "aims"}
    )
    topic = one_of(catalogue.TOPICS, "topics")
    indicators = fields.List(fields.Nested(IndicatorContent), load_default=list, validate=MOST)


class ActivityContent(Inputs):
    """What is to be done together; with its `id` it stays the same activity."""

    id = fields.UUID()
    title = Text(required=True, most=300)
    objective_id = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "things:objectives"})
    topic = one_of(catalogue.TOPICS, "topics")
    property_kind = one_of(catalogue.PROPERTY_KINDS, "property_kinds")
    sample_code = one_of(catalogue.SAMPLES, "sample_activities")
    workshop_kind = one_of(catalogue.WORKSHOPS, "workshop_kinds")
    workshop_other = Text(most=200, load_default=None, allow_none=True)
    contest_field = one_of(catalogue.CONTESTS, "contest_fields")
    description = Text(load_default=None, allow_none=True)
    kind = one_of(catalogue.ACTIVITY_KINDS, "activity_kinds")
    responsible_one = fields.UUID(load_default=None, allow_none=True)
    responsible_two = fields.UUID(load_default=None, allow_none=True)
    starts_on = fields.Date(load_default=None, allow_none=True)
    ends_on = fields.Date(load_default=None, allow_none=True)

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it starts, and a workshop of another kind says which."""
        if said["starts_on"] and said["ends_on"] and said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")
        if (said["workshop_kind"] == "other") != bool(said["workshop_other"]):
            raise ValidationError("other_needs_words", field_name="workshop_other")


class SectionContent(Inputs):
    """The whole of a section: what is not named any more is taken out."""

    objectives = fields.List(fields.Nested(ObjectiveContent), required=True, validate=MOST)
    activities = fields.List(fields.Nested(ActivityContent), required=True, validate=MOST)


def write_content(section: PlanSection, inputs: Mapping[str, Any]) -> None:
    """What was said, row by row."""
    section.objectives = _kept(section.objectives, inputs["objectives"], Objective)
    section.activities = _kept(section.activities, inputs["activities"], PlannedActivity)


def _kept(rows: Sequence[Row], said: Sequence[Mapping[str, Any]], model: type[Row]) -> list[Row]:
    """A row that is named by its id stays the same row, so that what is linked to it stays linked."""
    known = {row.id: row for row in rows}
    written: list[Row] = []
    for position, one in enumerate(said):
        row = known[one["id"]] if "id" in one else model(id=new_id())
        row.position = position
        for name, value in one.items():
            setattr(
                row,
                name,
                _kept(row.indicators, value, Indicator)
                if isinstance(row, Objective) and name == "indicators"
                else value,
            )
        written.append(row)
    return written
