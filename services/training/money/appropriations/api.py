"""The door of appropriations."""

from chassis.door import door
from services.training.money.appropriations.process import APPROPRIATION
from services.training.money.appropriations.queries import visible_to
from services.training.money.appropriations.schema import AppropriationSchema

appropriations = door(
    APPROPRIATION,
    AppropriationSchema,
    visible_to,
    columns=("amount", "budget_year", "document_number", "transferred_on"),
)
