"""The door of plans' revisions."""

from chassis.door import door
from services.partnership.plans.plan_revisions.model import PlanRevision
from services.partnership.plans.plan_revisions.process import PLAN_REVISION
from services.partnership.plans.plan_revisions.queries import visible_to
from services.partnership.plans.plan_revisions.schema import PlanRevisionSchema
from services.partnership.scope import narrowed_to

plan_revisions = door(
    PLAN_REVISION,
    PlanRevisionSchema,
    visible_to,
    filters={
        "plan": narrowed_to(PlanRevision.plan_id),
        "partnership": narrowed_to(PlanRevision.partnership_id),
    },
    columns=("plan_id", "school_year", "reason"),
)
