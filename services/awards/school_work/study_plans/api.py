"""The door of study plans."""

from chassis.door import door
from chassis.opened import Part, narrowed_to
from services.awards.school_work.study_plans.model import StudyPlan
from services.awards.school_work.study_plans.process import STUDY_PLAN
from services.awards.school_work.study_plans.queries import seen_whole, visible_to
from services.awards.school_work.study_plans.schema import PlannedForSchema, StudyPlanSchema

study_plans = door(
    STUDY_PLAN,
    StudyPlanSchema,
    visible_to,
    filters={"student": narrowed_to(StudyPlan.student_id)},
    columns=("student_name", "class_name"),
    part=Part(PlannedForSchema, seen_whole),
)
