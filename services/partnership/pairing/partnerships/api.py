"""The door of partnerships."""

from chassis.door import door
from services.partnership.pairing.partnerships.process import PARTNERSHIP
from services.partnership.pairing.partnerships.queries import (
    awaiting_partner,
    in_place,
    in_school_year,
    overdue,
    untold,
    visible_to,
    without_address,
)
from services.partnership.pairing.partnerships.schema import PartnershipSchema

partnerships = door(
    PARTNERSHIP,
    PartnershipSchema,
    visible_to,
    filters={
        "school_year": in_school_year,
        "place": in_place,
        "overdue": overdue,
        "untold": untold,
        "without_address": without_address,
        "awaiting_partner": awaiting_partner,
    },
    columns=(
        "group_one_name",
        "group_two_name",
        "term_start",
        "term_end",
        "may_due_at",
        "group_one_address",
        "group_two_address",
        "untold_schools",
    ),
    watched=("untold",),
)
