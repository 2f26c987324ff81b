"""The door of a plan's sections."""

from chassis.door import door
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.plans.plan_sections.process import PLAN_SECTION
from services.partnership.plans.plan_sections.queries import visible_to
from services.partnership.plans.plan_sections.schema import PlanSectionSchema
from services.partnership.scope import narrowed_to

plan_sections = door(
    PLAN_SECTION,
    PlanSectionSchema,
    visible_to,
    filters={"plan": narrowed_to(PlanSection.plan_id)},
    columns=("plan_id", "school_year", "subject"),
)
