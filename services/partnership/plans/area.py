"""What the area of plans adds to the service: its doors and its process tables."""

from services.partnership.plans.action_plans.api import action_plans
from services.partnership.plans.action_plans.process import EXECUTION, REVIEW
from services.partnership.plans.indicator_values.api import indicator_values
from services.partnership.plans.indicator_values.process import INDICATOR_VALUE
from services.partnership.plans.plan_choices.api import plan_choices
from services.partnership.plans.plan_revisions.api import plan_revisions
from services.partnership.plans.plan_revisions.process import PLAN_REVISION
from services.partnership.plans.plan_sections.api import plan_sections
from services.partnership.plans.plan_sections.process import PLAN_SECTION
from services.partnership.plans.proposed_goals.api import proposed_goals
from services.partnership.plans.proposed_goals.process import PROPOSED_GOAL

DOORS = (action_plans, plan_sections, plan_choices, indicator_values, plan_revisions, proposed_goals)
PROCESSES = (REVIEW, EXECUTION, PLAN_SECTION, INDICATOR_VALUE, PLAN_REVISION, PROPOSED_GOAL)
