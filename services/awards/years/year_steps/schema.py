"""What a project year looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from services.awards.years.commissions.queries import districts
from services.awards.years.criteria_sets.model import CriteriaSet
from services.awards.years.criteria_sets.queries import sets_of
from services.awards.years.project_years.model import ProjectYear


def criteria_of_year(session: Session, year: ProjectYear) -> list[CriteriaSet]:
    """The sets of the four award areas."""
    return list(sets_of(session, year.id).values())


class YearCriteriaSchema(Schema):
    """The criteria of an award area, and whether they are published."""

    id = fields.UUID(required=True)
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    state = fields.String(required=True, metadata={"x-choices": "criteria_state"})


class DistrictSchema(Schema):
    """A district: whether its board is in office, and how many of its schools have a commission (AWD-09)."""

    unit = fields.String(required=True)
    name = fields.String(required=True)
    board_in_office = fields.Boolean(required=True)
    schools = fields.Integer(required=True)
    commissions = fields.Integer(required=True)


class ProjectYearSchema(Schema):
    """A province's BİGEP project year: its texts, its days and how far its bodies are."""

    first_year = fields.Integer(required=True)
    school_year = fields.String(required=True)
    motto = fields.String(required=True)
    owner = fields.String(required=True)
    implementer = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    records_until = fields.Date(required=True)
    scores_until = fields.Date(required=True)
    minimum_scorers = fields.Integer(required=True)
    spread_threshold = fields.Integer(required=True)
    district_quota = fields.Integer(allow_none=True)
    release_at_ceremony = fields.Boolean(required=True)
    released_at = fields.DateTime(allow_none=True)
    update_note = fields.String(allow_none=True)
    commissions_due_on = fields.Date(allow_none=True)
    criteria_address = fields.String(required=True)
    criteria_sets = Asked(YearCriteriaSchema, criteria_of_year)
    districts = Asked(DistrictSchema, districts)
