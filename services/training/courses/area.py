"""What the area of courses adds to the service: its doors and its process tables."""

from services.training.courses.distance_courses.api import distance_courses
from services.training.courses.distance_courses.process import DISTANCE_COURSE
from services.training.courses.enrolments.api import enrolments
from services.training.courses.enrolments.process import ENROLMENT

DOORS = (distance_courses, enrolments)
PROCESSES = (DISTANCE_COURSE, ENROLMENT)
