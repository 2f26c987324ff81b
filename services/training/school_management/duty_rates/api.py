"""The list in which districts and provinces see how far the checklists are filled."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.school_management.duty_rates.queries import rates_of
from services.training.school_management.duty_rates.schema import DutyRatesAsked, DutyRateSchema
from services.training.scope import OTMG_READERS

duty_rates = listing.worked_out(
    WorkedOut(
        path="duty-rates",
        thing="duty_rate",
        asked=DutyRatesAsked,
        page=rates_of,
        columns=("unit", "schools", "filled", "of"),
        line_shape=DutyRateSchema,
        readers=tuple(map(Reader, OTMG_READERS)),
    ),
)
