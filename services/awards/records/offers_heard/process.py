"""Other programmes tell that a work is done: each school that had people in it is offered a record of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, serves_at, unit_of
from chassis.identity import PROVINCE, SCHOOL, covers, cut, level_of
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.schema import Facts
from chassis.texts import text
from chassis.transitions import create
from services.awards.records.offers.model import RecordOffer, Source
from services.awards.records.offers.process import OFFER
from services.awards.years.project_years.model import State as Year
from services.awards.years.project_years.queries import year_at

LONGEST_NAME = 200


class JointActivityFacts(Facts):
    """What two schools did together, and how many students of each took part."""

    id = fields.UUID(required=True)
    called = fields.String(required=True)
    unit = fields.String(required=True)
    group_two = fields.String(required=True)
    starts_on = fields.Date(required=True, allow_none=True)
    ends_on = fields.Date(required=True, allow_none=True)
    responsible = fields.List(fields.UUID(), required=True)
    students_one = fields.Integer(required=True)
    students_two = fields.Integer(required=True)


class TrainingFacts(Facts):
    """Which training, and who took part."""

    id = fields.UUID(required=True)
    called = fields.String(required=True)
    starts_on = fields.Date(required=True, allow_none=True)
    ends_on = fields.Date(required=True, allow_none=True)
    people = fields.List(fields.UUID(), required=True)


class CommunityFacts(Facts):
    """Which community worked on what, and who stayed to the end."""

    id = fields.UUID(required=True)
    theme = fields.String(required=True)
    ends_on = fields.Date(required=True)
    participants = fields.List(fields.UUID(), required=True)


class VisitFacts(Facts):
    """Who visited which school, and for which field."""

    id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    host_unit = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)


class PracticeFacts(Facts):
    """Whose work is shown to everybody, at which school."""

    id = fields.UUID(required=True)
    called = fields.String(required=True)
    author = fields.UUID(required=True)
    unit = fields.String(required=True)


@dataclass(frozen=True)
class Done:
    """A work of another programme."""

    source: Source
    id: UUID
    path: str
    name: str
    starts_on: date
    ends_on: date


def offer_joint_activity(session: Session, facts: dict[str, Any]) -> None:
    """Each of the two schools is offered it, with the other as owner where that lies in the same province."""
    if not (facts["starts_on"] and facts["ends_on"]):
        return
    done = Done(Source.JOINT_ACTIVITY, facts["id"], "/partnership/activities", facts["called"], *_days(facts))
    one, two = facts["unit"], facts["group_two"]
    for school, other, students in ((one, two, facts["students_one"]), (two, one, facts["students_two"])):
        people = [person for person in facts["responsible"] if serves_at(session, person, school)]
        partner = other if covers(cut(school, PROVINCE), other) else None
        _offer(session, done, school, people, partner=partner, student_count=students)


def offer_training(session: Session, facts: dict[str, Any]) -> None:
    """Each school of those who took part is offered it."""
    if facts["starts_on"] and facts["ends_on"]:
        done = Done(Source.TRAINING, facts["id"], "/training/activities", facts["called"], *_days(facts))
        _offer_to_schools(session, done, facts["people"])


def offer_community(session: Session, facts: dict[str, Any]) -> None:
    """Each school of those who stayed to the end is offered it, on the day on which the community ended."""
    day = facts["ends_on"]
    done = Done(Source.LEARNING_COMMUNITY, facts["id"], "/training/communities", facts["theme"], day, day)
    _offer_to_schools(session, done, facts["participants"])


def offer_visit(session: Session, facts: dict[str, Any]) -> None:
    """The school that sent the visitor is offered it."""
    host = unit_of(session, facts["host_unit"])
    name = text("offer.of_a_visit", "tr", host=host.name if host else facts["host_unit"])
    done = Done(Source.VISIT, facts["id"], "/mobility/participations", name, *_days(facts))
    _offer_to_schools(session, done, [facts["person"]])


def offer_good_practice(session: Session, facts: dict[str, Any]) -> None:
    """The author's school is offered it, on the day on which it was published."""
    day = clock.today()
    done = Done(Source.GOOD_PRACTICE, facts["id"], "/training/good-practices", facts["called"], day, day)
    _offer(session, done, facts["unit"], [facts["author"]])


def _days(facts: dict[str, Any]) -> tuple[date, date]:
    return facts["starts_on"], facts["ends_on"]


def _offer_to_schools(session: Session, done: Done, people: Iterable[UUID]) -> None:
    served = select(KnownPerson.id, KnownPerson.unit).where(KnownPerson.id.in_(list(people)))
    by_school: dict[str, list[UUID]] = defaultdict(list)
    for person, unit in session.execute(served.order_by(KnownPerson.id)):
        if unit:
            by_school[unit].append(person)
    for school, those in sorted(by_school.items()):
        _offer(session, done, school, those)


def _offer(session: Session, done: Done, school: str, people: Sequence[UUID], **known: Any) -> None:
    """Where its province records in a year that holds the work's last day, and nobody was offered it before."""
    year = year_at(session, school, done.ends_on) if level_of(school) == SCHOOL else None
    before = select(RecordOffer.id).filter_by(source_id=done.id, unit=school)
    if year is None or year.state is not Year.OPEN or session.scalar(before):
        return
    said = {
        "unit": school,
        "project_year_id": year.id,
        "source": done.source,
        "source_id": done.id,
        "link": f"{done.path}/{done.id}",
        "name": done.name[:LONGEST_NAME],
        "starts_on": done.starts_on,
        "ends_on": done.ends_on,
        "people": [str(one) for one in people],
        "partner": None,
        **known,
    }
    create(session, OFFER, "offer", SYSTEM_ACTOR, said)
