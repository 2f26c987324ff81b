"""What a school's mission year looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked, AskedOne
from chassis.radar import Radars
from services.awards.etwinning.coverage.schema import AcceptedLineSchema, AreaCoverageSchema, CriterionLineSchema
from services.awards.etwinning.mission_views.queries import accepted_lines, areas_of, criteria_of
from services.awards.etwinning.reach.queries import promotion_of, reach_of, reached_of
from services.awards.etwinning.reach.schema import PromotionSchema, ReachedSchema, ReachSchema
from services.awards.etwinning.voices.queries import voices_of, years_of


class EtwinningLeaderSchema(Schema):
    """Who leads which part."""

    person = fields.UUID(required=True)
    responsibility = fields.String(required=True)


class WeakAreaSchema(Schema):
    """An area in which much is missing; confirmed, it is proposed as a goal of the school's partnership."""

    code = fields.String(required=True, metadata={"x-choices": "mission_areas"})
    met = fields.Integer(required=True)
    criteria = fields.Integer(required=True)


class EtwinningMissionSchema(Schema):
    """A school's mission record of one school year."""

    school_year = fields.String(required=True)
    school_name = fields.String(required=True)
    criteria_met = fields.Integer(required=True)
    criteria_count = fields.Integer(required=True)
    is_met = fields.Boolean(required=True)
    self_assessed_at = fields.DateTime(allow_none=True)
    confirmed_at = fields.DateTime(allow_none=True)
    returned_for = fields.String(allow_none=True)
    leaders = fields.List(fields.Nested(EtwinningLeaderSchema), required=True)
    voices = Radars(voices_of)
    years = Radars(years_of)
    reach = AskedOne(ReachSchema, reach_of)
    reached = AskedOne(ReachedSchema, reached_of)
    areas = Asked(AreaCoverageSchema, areas_of)
    weak_areas = fields.List(fields.Nested(WeakAreaSchema), required=True)
    criteria = Asked(CriterionLineSchema, criteria_of)
    promotion = Asked(PromotionSchema, promotion_of)
    accepted = Asked(AcceptedLineSchema, accepted_lines)
