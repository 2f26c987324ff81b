"""The door of joint activities."""

from chassis.door import door
from services.partnership.joint_work.activities.model import Activity
from services.partnership.joint_work.activities.process import ACTIVITY
from services.partnership.joint_work.activities.queries import of_sample, of_school_year, of_topic, visible_to
from services.partnership.joint_work.activities.schema import JointActivitySchema
from services.partnership.scope import narrowed_to

activities = door(
    ACTIVITY,
    JointActivitySchema,
    visible_to,
    filters={
        "plan": narrowed_to(Activity.plan_id),
        "partnership": narrowed_to(Activity.partnership_id),
        "school_year": of_school_year,
        "topic": of_topic,
        "sample": of_sample,
        "made_from": narrowed_to(Activity.made_from),
    },
    columns=("plan_id", "school_year", "topic", "kind", "starts_on", "ends_on"),
)
