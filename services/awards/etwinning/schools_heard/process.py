"""A school is renamed or closed: its mission bears the new name, or ends with it (Q-48)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import Process
from chassis.texts import text
from chassis.transitions import take
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.missions.model import State as MissionState
from services.awards.etwinning.missions.process import ETWINNING_MISSION, RUNNING
from services.awards.etwinning.schools.model import EtwinningSchool, State
from services.awards.etwinning.schools.process import ETWINNING_SCHOOL
from services.awards.years.closed_schools.process import is_closed


def follow_name(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """The list and the mission years that are not over bear the school's name of today."""
    named: tuple[tuple[type[Any], ColumnElement[bool]], ...] = (
        (EtwinningSchool, EtwinningSchool.state == State.REGISTERED),
        (EtwinningMission, EtwinningMission.state != MissionState.CLOSED),
    )
    for one in facts:
        for model, still in named:
            renamed = update(model).where(model.unit == one["path"], model.school_name != one["name"], still)
            session.execute(renamed.values(school_name=one["name"]), execution_options={"synchronize_session": False})


def lose_school(session: Session, facts: dict[str, Any]) -> None:
    """A mission is one school's own and moves to no other: its year ends, and the title with it."""
    if not is_closed(session, facts["path"]):
        return
    why = {"reason": text("reason.school_closed", "tr")}
    ending: tuple[tuple[Process, type[Any], ColumnElement[bool]], ...] = (
        (ETWINNING_MISSION, EtwinningMission, EtwinningMission.state.in_(RUNNING)),
        (ETWINNING_SCHOOL, EtwinningSchool, EtwinningSchool.state == State.REGISTERED),
    )
    for process, model, still in ending:
        wanted = select(model).where(model.unit == facts["path"], still).order_by(model.id)
        for thing in session.scalars(wanted.with_for_update(of=model)).all():
            take(session, process, "lose_school", thing, SYSTEM_ACTOR, why)
