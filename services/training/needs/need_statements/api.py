"""The door of people's needs."""

from chassis.door import door
from services.training.needs.need_statements.process import NEED_STATEMENT
from services.training.needs.need_statements.queries import of_half_year, visible_to
from services.training.needs.need_statements.schema import NeedStatementSchema

need_statements = door(
    NEED_STATEMENT,
    NeedStatementSchema,
    visible_to,
    filters={"half_year": of_half_year},
    columns=("half_year", "name", "subject_field"),
)
