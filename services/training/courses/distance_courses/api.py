"""The door of courses."""

from chassis.door import door
from services.training.courses.distance_courses.process import DISTANCE_COURSE
from services.training.courses.distance_courses.queries import visible_to
from services.training.courses.distance_courses.schema import DistanceCourseSchema

distance_courses = door(DISTANCE_COURSE, DistanceCourseSchema, visible_to, columns=("name", "approach", "hours"))
