"""The door of need cycles."""

from chassis.door import door
from services.training.needs.need_cycles.process import NEED_CYCLE
from services.training.needs.need_cycles.queries import of_half_year, visible_to, without_team
from services.training.needs.need_cycles.schema import NeedCycleSchema

need_cycles = door(
    NEED_CYCLE,
    NeedCycleSchema,
    visible_to,
    filters={"half_year": of_half_year, "without_team": without_team},
    columns=("half_year", "ends_on", "opened_without_team"),
    watched=("without_team",),
)
