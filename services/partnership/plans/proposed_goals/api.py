"""The door of proposed goals."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.partnership.plans.proposed_goals.model import ProposedGoal
from services.partnership.plans.proposed_goals.process import PROPOSED_GOAL
from services.partnership.plans.proposed_goals.queries import of_school_year, visible_to
from services.partnership.plans.proposed_goals.schema import ProposedGoalSchema

proposed_goals = door(
    PROPOSED_GOAL,
    ProposedGoalSchema,
    visible_to,
    filters={"partnership": narrowed_to(ProposedGoal.partnership_id), "school_year": of_school_year},
    columns=("school", "school_year", "met", "criteria"),
)
