"""The door of appropriations."""

from chassis.door import door
from services.mobility.money.appropriations.process import APPROPRIATION
from services.mobility.money.appropriations.queries import visible_to
from services.mobility.money.appropriations.schema import AppropriationSchema

appropriations = door(
    APPROPRIATION,
    AppropriationSchema,
    visible_to,
    columns=("amount", "budget_year", "document_number", "transferred_on"),
)
