"""Who sees shared contents, and how they are looked for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from chassis.identity import SCHOOL, Actor, level_of
from chassis.opened import chosen_from
from services.partnership.scope import theirs
from services.partnership.sharing.content_texts.process import GRADES
from services.partnership.sharing.contents.model import Content, Kind, State


def visible_to(actor: Actor) -> Select[Content]:
    """The partner and its directorates see what is shared, the authors' directorates all but drafts, the school all."""
    schools = [unit for unit in actor.units() if level_of(unit) == SCHOOL]
    seen = or_(
        Content.state == State.PUBLISHED,
        and_(Content.state != State.DRAFT, Content.unit.not_in(schools), Content.partner.not_in(schools)),
        Content.unit.in_(schools),
    )
    return theirs(actor, select(Content).where(seen), Content)


@chosen_from(*(kind.value for kind in Kind))
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """Those of one kind."""
    return wanted.where(Content.kind == kind)


@chosen_from(*GRADES)
def of_grade(wanted: Select[Any], grade: str) -> Select[Any]:
    """Those for one grade."""
    return wanted.where(Content.grade == grade)


def of_subject(wanted: Select[Any], subject: str) -> Select[Any]:
    """Those of one subject."""
    return wanted.where(Content.subject == subject)
