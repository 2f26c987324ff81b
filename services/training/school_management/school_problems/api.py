"""The door of schools' problems."""

from chassis.door import door
from services.training.school_management.school_problems.process import SCHOOL_PROBLEM
from services.training.school_management.school_problems.queries import visible_to
from services.training.school_management.school_problems.schema import SchoolProblemSchema

school_problems = door(SCHOOL_PROBLEM, SchoolProblemSchema, visible_to, columns=("problem", "solved_on"))
