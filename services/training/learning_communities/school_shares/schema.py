"""What the share of schools looks like from outside."""

from __future__ import annotations

import re

from marshmallow import Schema, ValidationError, fields, validates

from chassis import paging
from chassis.schema import Text

_YEARS = re.compile("20[0-9]{2}-20[0-9]{2}")


class SchoolShareAsked(paging.UnitsAsked):
    """Of which school year, where it is not the present one, and where."""

    school_year = Text(most=9)
    place = Text(most=200, metadata={"x-names": "unit"})

    @validates("school_year")
    def two_years_in_a_row(self, said: str, **_: object) -> None:
        """As in `2025-2026`."""
        if not _YEARS.fullmatch(said) or int(said[5:]) != int(said[:4]) + 1:
            raise ValidationError("String does not match expected pattern.")


class SchoolShareSchema(Schema):
    """A place, its schools, those with a community that works or has completed its work, and their share in percent."""

    unit = fields.String(required=True)
    schools = fields.Integer(required=True)
    with_community = fields.Integer(required=True)
    share = fields.Float(required=True)
