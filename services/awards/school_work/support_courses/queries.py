"""Who sees support courses (AWD-16, SEC-01)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.opened import naming
from services.awards.school_work.support_courses.model import SupportCourse
from services.awards.scope import covered


def visible_to(actor: Actor) -> Select[SupportCourse]:
    """The school, and those above it: no student is named."""
    return select(SupportCourse).where(covered(actor, SupportCourse.unit))


@naming("subject")
def of_subject(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those in one subject."""
    return wanted.where(SupportCourse.subject == asked)
