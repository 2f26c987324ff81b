"""The door of those who take a course."""

from chassis.door import door
from services.training.courses.enrolments.process import ENROLMENT
from services.training.courses.enrolments.queries import visible_to
from services.training.courses.enrolments.schema import EnrolmentSchema

enrolments = door(ENROLMENT, EnrolmentSchema, visible_to, columns=("percent", "completed_at"))
