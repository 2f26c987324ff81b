"""Who sees cooperations of teachers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.joint_work.teacher_cooperations.model import TeacherCooperation
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[TeacherCooperation]:
    """Both schools and those above them."""
    return theirs(actor, select(TeacherCooperation), TeacherCooperation)


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(TeacherCooperation.school_year == school_year)
