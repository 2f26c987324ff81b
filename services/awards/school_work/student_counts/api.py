"""The list in which schools, districts and the province see numbers of students, and no names."""

from __future__ import annotations

from chassis import listing, paging
from chassis.listing import Reader, WorkedOut
from services.awards.school_work.student_counts.queries import counts_of
from services.awards.school_work.student_counts.schema import StudentCountSchema
from services.awards.scope import READERS

student_counts = listing.worked_out(
    WorkedOut(
        path="student-counts",
        thing="student_count",
        asked=paging.UnitsAsked,
        page=counts_of,
        columns=("unit", "students", "advised", "unadvised", "followed_up", "study_plans", "support_courses"),
        line_shape=StudentCountSchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
