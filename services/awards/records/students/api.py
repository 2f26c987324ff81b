"""The door of a school's students."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.records.students.model import Student
from services.awards.records.students.process import STUDENT
from services.awards.records.students.queries import of_grade, visible_to
from services.awards.records.students.schema import StudentSchema

students = door(
    STUDENT,
    StudentSchema,
    visible_to,
    filters={"grade": of_grade, "project_year": narrowed_to(Student.project_year_id)},
    columns=("class_name", "school_number"),
)
