"""The door of areas without an award."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.judging.area_decisions.model import AreaDecision
from services.awards.judging.area_decisions.process import AREA_DECISION
from services.awards.judging.area_decisions.queries import visible_to
from services.awards.judging.area_decisions.schema import AreaDecisionSchema

area_decisions = door(
    AREA_DECISION,
    AreaDecisionSchema,
    visible_to,
    filters={"project_year": narrowed_to(AreaDecision.project_year_id)},
    columns=("award_area", "decided_on"),
)
