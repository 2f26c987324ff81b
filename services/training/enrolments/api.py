"""The door of those who take a course."""

from chassis.door import door
from services.training.enrolments.process import ENROLMENT
from services.training.enrolments.queries import visible_to
from services.training.enrolments.schema import EnrolmentSchema

enrolments = door(ENROLMENT, EnrolmentSchema, visible_to, columns=("percent", "completed_at"))
