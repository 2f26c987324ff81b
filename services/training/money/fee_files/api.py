"""The door of fee files."""

from chassis.door import door
from chassis.list_files import Export
from services.training.money.fee_files.process import FEE_FILE
from services.training.money.fee_files.queries import HEADER, lines_of, visible_to
from services.training.money.fee_files.schema import FeeFileSchema

fee_files = door(
    FEE_FILE,
    FeeFileSchema,
    visible_to,
    columns=("source", "budget_year", "payer", "total"),
    export=Export(HEADER, lines_of),
)
