"""The door of eTwinning action plans."""

from chassis.door import door
from services.awards.etwinning.action_plans.process import ETWINNING_ACTION_PLAN
from services.awards.etwinning.action_plans.queries import visible_to
from services.awards.etwinning.action_plans.schema import EtwinningActionPlanSchema

etwinning_action_plans = door(
    ETWINNING_ACTION_PLAN, EtwinningActionPlanSchema, visible_to, columns=("school_year", "done")
)
