"""The list in which a school sees which of its students have no advisor teacher, beside the button that assigns one."""

from __future__ import annotations

from chassis import listing
from chassis.actions import making
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.listing import Listed, Reader
from services.awards.records.students.model import Student
from services.awards.records.students.queries import of_grade
from services.awards.school_work.advisorships.process import ADVISORSHIP
from services.awards.school_work.school_staff.queries import RECORDERS
from services.awards.school_work.unadvised_students.queries import visible_to
from services.awards.school_work.unadvised_students.schema import UnadvisedStudentSchema, lines

unadvised_students = Door(
    "unadvised-students", __name__, url_prefix="/v1/unadvised-students", description=UnadvisedStudentSchema.__doc__
)
listing.hang(
    unadvised_students,
    Listed(
        path="unadvised-students",
        thing="unadvised_student",
        model=Student,
        visible_to=visible_to,
        filters={"grade": of_grade},
        columns=("class_name", "school_number"),
        line_shape=UnadvisedStudentSchema,
        lines=lines,
        makes=lambda: making(ADVISORSHIP, actor(), language()),
        readers=tuple(map(Reader, RECORDERS)),
    ),
)
