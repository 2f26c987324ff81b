"""The door of training activities."""

from chassis.door import door
from chassis.opened import Part
from services.training.planning.activities.model import Activity
from services.training.planning.activities.process import ACTIVITY
from services.training.planning.activities.queries import of_approach, of_source, open_now, seen_whole, visible_to
from services.training.planning.activities.schema import ActivityHeaderSchema, ActivitySchema
from services.training.scope import narrowed_to

activities = door(
    ACTIVITY,
    ActivitySchema,
    visible_to,
    filters={
        "plan": narrowed_to(Activity.plan_id),
        "approach": of_approach,
        "source": of_source,
        "open_now": open_now,
    },
    columns=("approach", "form", "starts_on", "ends_on", "venue", "quota"),
    part=Part(ActivityHeaderSchema, seen_whole),
    watched=("open_now",),
)
