"""The door of advisor teachers and their students."""

from chassis.door import door
from chassis.opened import Part, narrowed_to
from services.awards.school_work.advisorships.model import Advisorship
from services.awards.school_work.advisorships.process import ADVISORSHIP
from services.awards.school_work.advisorships.queries import seen_whole, visible_to
from services.awards.school_work.advisorships.schema import AdvisedSchema, AdvisorshipSchema

advisorships = door(
    ADVISORSHIP,
    AdvisorshipSchema,
    visible_to,
    filters={"student": narrowed_to(Advisorship.student_id), "advisor": narrowed_to(Advisorship.advisor)},
    columns=("student_name", "class_name", "advisor_name", "starts_on"),
    part=Part(AdvisedSchema, seen_whole),
)
