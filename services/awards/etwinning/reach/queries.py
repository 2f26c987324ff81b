"""Whom the mission reaches: staff that is informed and active, and whom students have told (ETW-02, ETW-06, ETW-10)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.awards.catalogue.model import CATALOGUE
from services.awards.etwinning.announcements.model import readers_of
from services.awards.etwinning.clubs.model import club_of
from services.awards.etwinning.decisions.model import EtwinningDecision
from services.awards.etwinning.decisions.model import State as DecisionState
from services.awards.etwinning.evidences.model import EtwinningEvidence, State
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.staff.queries import staff_of

AUDIENCES = CATALOGUE.codes("promotion_audiences")
COUNTED = (
    "students",
    "parents",
    "community",
    "students_with_learning_difficulty",
    "gifted_students",
    "international_students",
)


def accepted(session: Session, mission_id: UUID) -> list[EtwinningEvidence]:
    """What was accepted, in the order of its days."""
    wanted = select(EtwinningEvidence).filter_by(mission_id=mission_id, state=State.ACCEPTED)
    return list(session.scalars(wanted.order_by(EtwinningEvidence.held_on, EtwinningEvidence.id)))


def reach_of(session: Session, mission: EtwinningMission) -> dict[str, Any]:
    """Of today's staff: who has read what was sent or took part in a decision, and who did something (ETW-02)."""
    staff = staff_of(session, mission.unit)
    informed = (readers_of(session, mission.id) | _deciding(session, mission.id) | _leading(mission)) & staff
    active = _active(session, mission.id) & staff
    return {
        "staff": len(staff),
        "informed": len(informed),
        "informed_percent": percent(len(informed), len(staff)),
        "active": len(active),
        "active_percent": percent(len(active), len(staff)),
    }


def promotion_of(session: Session, mission: EtwinningMission) -> list[dict[str, Any]]:
    """For each of the three audiences how often students told it of eTwinning (ETW-06)."""
    shown = accepted(session, mission.id)
    return [{"audience": code, "number": sum(code in one.promoted_to for one in shown)} for code in AUDIENCES]


def reached_of(session: Session, mission: EtwinningMission) -> dict[str, int]:
    """How many students, parents and others took part, added up over what was accepted (ETW-10, ETW-11)."""
    shown = accepted(session, mission.id)
    return {name: sum(getattr(one, name) or 0 for one in shown) for name in COUNTED}


def percent(part: int, whole: int) -> float | None:
    """To one place; nothing of nobody."""
    return round(100 * part / whole, 1) if whole else None


def _deciding(session: Session, mission_id: UUID) -> set[UUID]:
    wanted = select(EtwinningDecision.people).filter_by(mission_id=mission_id, state=DecisionState.RECORDED)
    return {UUID(one) for people in session.scalars(wanted) for one in people}


def _leading(mission: EtwinningMission) -> set[UUID]:
    return {one.person for one in mission.leaders}


def _active(session: Session, mission_id: UUID) -> set[UUID]:
    club = club_of(session, mission_id)
    people = {UUID(one) for one in club.teachers} if club else set()
    for one in accepted(session, mission_id):
        people |= {one.author, *(UUID(person) for person in one.people)}
    return people
