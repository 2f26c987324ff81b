"""A host is renamed or closed: what is called after it follows, and the ministry hears of visits without a host (Q-48)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select, true, update
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.transitions import take
from services.mobility.host_schools.model import STANDING, HostSchool
from services.mobility.showcases.model import Showcase
from services.mobility.showcases.process import close_page_of
from services.mobility.visit_programmes.model import BEFORE, VisitProgramme
from services.mobility.visit_programmes.process import VISIT_PROGRAMME


def follow_name(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """Pages, entries that stand and visits to come bear the school's name of today."""
    named: tuple[tuple[type[Any], ColumnElement[bool]], ...] = (
        (Showcase, true()),
        (HostSchool, HostSchool.state.in_(STANDING)),
        (VisitProgramme, VisitProgramme.state.in_(BEFORE)),
    )
    for one in facts:
        for model, still in named:
            renamed = update(model).where(model.unit == one["path"], model.school_name != one["name"], still)
            session.execute(renamed.values(school_name=one["name"]), execution_options={"synchronize_session": False})


def lose_host(session: Session, facts: dict[str, Any]) -> None:
    """A closed school shows nothing; the ministry moves its visits or calls them off."""
    close_page_of(session, facts["path"])
    to_come = select(VisitProgramme).where(VisitProgramme.unit == facts["path"], VisitProgramme.state.in_(BEFORE))
    for programme in session.scalars(to_come.order_by(VisitProgramme.id).with_for_update()).all():
        take(session, VISIT_PROGRAMME, "lose_host", programme, SYSTEM_ACTOR)
