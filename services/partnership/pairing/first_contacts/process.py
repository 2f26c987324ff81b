"""What is recorded of the first contact (PAR-11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.pairing.partnerships.model import Mode, Partnership


class FirstContact(Inputs):
    """When and how the first contact was made, and with whom."""

    contacted_on = fields.Date(required=True)
    mode = fields.Enum(Mode, by_value=True, required=True)
    attendees = fields.List(Text(most=200), load_default=list, validate=validate.Length(max=50))


@rule(source="SM-PAR-1", field="contacted_on")
def contact_day_not_possible(partnership: Partnership, inputs: Mapping[str, Any]) -> bool:
    """The contact lies between the announcement and today."""
    announced = clock.day_of(partnership.announced_at) if partnership.announced_at else clock.today()
    day = inputs["contacted_on"]
    return bool(announced <= day <= clock.today())


def record_contact(partnership: Partnership, inputs: Mapping[str, Any]) -> None:
    """When, how and with whom."""
    partnership.contacted_on, partnership.contact_mode = inputs["contacted_on"], inputs["mode"]
    partnership.contact_attendees = inputs["attendees"]
