"""What a closed list looks like; its lines are in the workbook, and page by page in the ranked list."""

from __future__ import annotations

from marshmallow import Schema, fields


class RankingSchema(Schema):
    """The ranked list of an award area and a group, as it was closed."""

    project_year_id = fields.UUID(required=True)
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    recipient_group = fields.String(required=True, metadata={"x-choices": "recipient_groups"})
    minute = fields.String(required=True)
    formula = fields.String(required=True)
