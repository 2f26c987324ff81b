"""What training tells of its days and its seats; nobody is asked (Q-21)."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy import delete
from sqlalchemy.orm import Session

from chassis.schema import Facts
from services.mobility.applying.training_days.model import KnownTraining, TrainingSeat

# Communities meet by the hour; only what takes whole days clashes with a visit.
BY_THE_HOUR = "mgt"


class TrainingFacts(Facts):
    """`training.activity.opened`, `.postponed` and `.cancelled`."""

    id = fields.UUID(required=True)
    starts_on = fields.Date(load_default=None, allow_none=True)
    ends_on = fields.Date(load_default=None, allow_none=True)


class PeopleFacts(TrainingFacts):
    """`training.activity.people_added`."""

    people = fields.List(fields.UUID(), required=True)


class PersonFacts(TrainingFacts):
    """`training.activity.person_removed`."""

    person = fields.UUID(required=True)


class SeatFacts(Facts):
    """`training.application.placed`, `.withdrawn`, `.left_early` and `.called_off`."""

    offer_id = fields.UUID(required=True)
    programme_kind = fields.String(required=True)
    person = fields.UUID(required=True)


def keep_days(session: Session, facts: dict[str, Any]) -> None:
    """On these days, whatever was said before."""
    session.merge(KnownTraining(id=facts["id"], starts_on=facts["starts_on"], ends_on=facts["ends_on"]))


def forget_training(session: Session, facts: dict[str, Any]) -> None:
    """It does not take place."""
    session.execute(delete(TrainingSeat).where(TrainingSeat.training_id == facts["id"]))
    session.execute(delete(KnownTraining).where(KnownTraining.id == facts["id"]))


def keep_people(session: Session, facts: dict[str, Any]) -> None:
    """They take part."""
    keep_days(session, facts)
    for person in facts["people"]:
        session.merge(TrainingSeat(training_id=facts["id"], person=person))


def let_person_go(session: Session, facts: dict[str, Any]) -> None:
    """They do not take part any more."""
    _give_back(session, facts["id"], facts["person"])


def keep_seat(session: Session, facts: dict[str, Any]) -> None:
    """Somebody is placed."""
    if facts["programme_kind"] != BY_THE_HOUR:
        session.merge(TrainingSeat(training_id=facts["offer_id"], person=facts["person"]))


def give_back_seat(session: Session, facts: dict[str, Any]) -> None:
    """Somebody is not placed any more."""
    _give_back(session, facts["offer_id"], facts["person"])


def _give_back(session: Session, training: Any, person: Any) -> None:
    session.execute(delete(TrainingSeat).where(TrainingSeat.training_id == training, TrainingSeat.person == person))
