"""Who sees students' names: their own school, and nobody else in a list of them (PRV-11)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor
from chassis.opened import chosen_from
from chassis.scope import lies_in
from services.awards.records.record_readers.queries import own_schools
from services.awards.records.students.model import Student

GRADES = tuple(str(grade) for grade in range(13))


def visible_to(actor: Actor) -> Select[Student]:
    """Those of the own school; district and province see counts."""
    return select(Student).where(or_(false(), *(lies_in(Student, unit) for unit in own_schools(actor))))


@chosen_from(*GRADES)
def of_grade(wanted: Select[Any], grade: str) -> Select[Any]:
    """Those of one grade."""
    return wanted.where(Student.grade == int(grade))
