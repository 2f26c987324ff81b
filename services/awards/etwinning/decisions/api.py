"""The door of decisions."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.etwinning.decisions.model import EtwinningDecision
from services.awards.etwinning.decisions.process import ETWINNING_DECISION
from services.awards.etwinning.decisions.queries import visible_to
from services.awards.etwinning.decisions.schema import EtwinningDecisionSchema

etwinning_decisions = door(
    ETWINNING_DECISION,
    EtwinningDecisionSchema,
    visible_to,
    filters={"mission": narrowed_to(EtwinningDecision.mission_id)},
    columns=("held_on", "students"),
)
