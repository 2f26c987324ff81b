"""An eTwinning project of BİGEP, or a training that teachers of the school completed, is offered to its mission."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.schema import Facts
from services.awards.etwinning.missions.model import open_mission_of
from services.awards.etwinning.offers.model import Source
from services.awards.etwinning.offers.process import offer
from services.awards.records.activity_records.model import ActivityRecord

PROGRAMME = "etwinning"
DEVELOPMENT = "enable_staff_development"


class RecordFacts(Facts):
    """`awards.activity_record.accepted`."""

    id = fields.UUID(required=True)
    programme = fields.String(required=True, allow_none=True)


class CommunityFacts(Facts):
    """`training.mgt.completed`."""

    id = fields.UUID(required=True)
    theme = fields.String(required=True)
    ends_on = fields.Date(required=True)
    schools = fields.List(fields.String(), required=True)


class TrainingFacts(Facts):
    """`training.activity.completed`."""

    id = fields.UUID(required=True)
    called = fields.String(required=True)
    ends_on = fields.Date(required=True, allow_none=True)
    schools = fields.List(fields.String(), required=True)


def offer_record(session: Session, facts: dict[str, Any]) -> None:
    """To every school whose project it is (ETW-13); it keeps its own place in BİGEP."""
    if facts["programme"] != PROGRAMME:
        return
    record = session.get_one(ActivityRecord, facts["id"])
    for unit in record.schools:
        mission = open_mission_of(session, unit, clock.school_year_of(record.starts_on))
        if mission is not None:
            offer(
                session,
                mission,
                Source.ACTIVITY_RECORD,
                record.id,
                name=record.name,
                held_on=record.starts_on,
                people=[one.person for one in record.people],
                students=record.student_count,
                schools=[other for other in record.schools if other != unit],
            )


def offer_community(session: Session, facts: dict[str, Any]) -> None:
    """To the schools of those who took part in a professional community (ETW-03.02)."""
    _offer_development(session, facts, facts["theme"])


def offer_training(session: Session, facts: dict[str, Any]) -> None:
    """To the schools of those who were at a training (ETW-03.02)."""
    if facts["ends_on"]:
        _offer_development(session, facts, facts["called"])


def _offer_development(session: Session, facts: dict[str, Any], name: str) -> None:
    known: dict[str, Any] = {"name": name, "held_on": facts["ends_on"], "suggested": DEVELOPMENT}
    for unit in dict.fromkeys(facts["schools"]):
        mission = open_mission_of(session, unit, clock.school_year_of(facts["ends_on"]))
        if mission is not None:
            offer(session, mission, Source.TRAINING, facts["id"], **known)
