"""The door of support courses."""

from chassis.door import door
from services.awards.school_work.support_courses.process import SUPPORT_COURSE
from services.awards.school_work.support_courses.queries import of_subject, visible_to
from services.awards.school_work.support_courses.schema import SupportCourseSchema

support_courses = door(
    SUPPORT_COURSE,
    SupportCourseSchema,
    visible_to,
    filters={"subject": of_subject},
    columns=("grade", "subject", "students", "achievement_start", "achievement_end"),
)
