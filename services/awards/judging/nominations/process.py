"""How a candidacy is made: of whose accepted works, for which group, by which body (SM-AWD-4, AWD-07, AWD-24)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound, RuleNotMet
from chassis.identity import Actor, Role
from chassis.processes import At, rule
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.awards.audience import district_board, school_commission
from services.awards.judging.candidacies.model import (
    Candidacy,
    CreditedSchool,
    Group,
    NominatedRecord,
    Recipient,
    StudentRecipient,
)
from services.awards.records.activity_records.model import ActivityRecord, RecordPerson, State
from services.awards.records.students.model import State as Consent
from services.awards.records.students.model import Student
from services.awards.scope import reads_whole
from services.awards.years.bodies.model import Kind
from services.awards.years.bodies.queries import commission_of
from services.awards.years.project_years.model import State as YearState

MOST_RECORDS, MOST_PEOPLE = 20, 60
# The bodies that nominate.
NOMINATING = (Kind.SCHOOL_PROJECT_COMMISSION, Kind.DISTRICT_EXECUTIVE_BOARD)


class Nomination(Inputs):
    """For which works, whose, and why."""

    records = fields.List(
        fields.UUID(metadata={"x-choices-from": "things:activity-records"}),
        required=True,
        validate=validate.Length(1, MOST_RECORDS),
    )
    recipient_group = fields.Enum(Group, by_value=True, required=True, metadata={"x-choices": "recipient_groups"})
    people = fields.List(
        fields.UUID(metadata={"x-choices-from": "people"}), load_default=list, validate=validate.Length(max=MOST_PEOPLE)
    )
    students = fields.List(
        fields.UUID(metadata={"x-choices-from": "things:students"}),
        load_default=list,
        validate=validate.Length(max=MOST_PEOPLE),
    )
    student_count = fields.Integer(
        load_default=None, allow_none=True, validate=validate.Range(1, BIGGEST_NUMBER), strict=True
    )
    grounds = Text(required=True, most=4000)


def nominate(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Candidacy:
    """It lies at the school of its first work. Raises NotFound for works out of one's scope, RuleNotMet for two areas."""
    works = _works(session, actor, inputs["records"])
    first, group = works[0], inputs["recipient_group"]
    commission = commission_of(session, first.project_year_id, first.unit)
    students = session.scalars(select(Student).where(Student.id.in_(inputs["students"]))).all()
    if len(students) < len(set(inputs["students"])):
        raise NotFound
    count = inputs["student_count"] or len(students) or None
    return Candidacy(
        unit=first.unit,
        project_year_id=first.project_year_id,
        project_year=first.project_year,
        award_area=first.award_area,
        recipient_group=group,
        level=commission.level if commission else None,
        name=first.name,
        grounds=inputs["grounds"],
        nominated_by=actor.person,
        nominator=_nominator(actor, first.unit),
        student_count=count if group is Group.STUDENT else None,
        records=[
            NominatedRecord(record_id=one.id, recipient_group=group, place=place)
            for place, one in enumerate(works, start=1)
        ],
        recipients=[Recipient(person=one) for one in dict.fromkeys(inputs["people"])],
        students=[StudentRecipient(student_id=one.id, student=one) for one in students],
        credited=[CreditedSchool(unit=unit) for unit in dict.fromkeys(_schools(works))],
    )


def _works(session: Session, actor: Actor, ids: Iterable[UUID]) -> list[ActivityRecord]:
    works = []
    for record_id in dict.fromkeys(ids):
        record = session.get(ActivityRecord, record_id)
        if record is None or not reads_whole(actor, record.unit):
            raise NotFound
        works.append(record)
    if len({(one.project_year_id, one.award_area) for one in works}) != 1:
        raise RuleNotMet("works_of_two_areas", source="AWD-05", errors={"records": ["works_of_two_areas"]})
    return works


def _schools(works: Sequence[ActivityRecord]) -> list[str]:
    return [unit for work in works for unit in work.schools]


def _nominator(actor: Actor, unit: str) -> Kind:
    is_theirs = actor.post((Role.BIGEP_BODY_MEMBER,), unit, Kind.SCHOOL_PROJECT_COMMISSION)
    return Kind.SCHOOL_PROJECT_COMMISSION if is_theirs else Kind.DISTRICT_EXECUTIVE_BOARD


def nominators(candidacy: Any) -> list[At]:
    """The commission of the school, and the board of its district."""
    return [*school_commission(candidacy), *district_board(candidacy)]


def nominating_body(candidacy: Any) -> list[At]:
    """Whichever of them nominated."""
    is_school = candidacy.nominator is Kind.SCHOOL_PROJECT_COMMISSION
    return school_commission(candidacy) if is_school else district_board(candidacy)


@rule(source="SM-AWD-4", status=409)
def nominations_closed(candidacy: Any) -> bool:
    """While the year is recorded in or evaluated, and jurors still score."""
    year = candidacy.project_year
    return year.state in {YearState.OPEN, YearState.EVALUATION} and year.scores_until >= clock.today()


@rule(source="SM-AWD-4", field="records")
def work_not_accepted(candidacy: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What was not accepted into the evaluation is no ground for an award (AWD-03)."""
    wanted = select(ActivityRecord.id).where(
        ActivityRecord.id.in_(inputs["records"]), ActivityRecord.state != State.ACCEPTED
    )
    return session.scalar(wanted.limit(1)) is None


@rule(source="AWD-07", field="people")
def recipients_missing(candidacy: Any, inputs: Mapping[str, Any]) -> bool:
    """Managers and teachers are named; of students at least how many they are."""
    return bool(candidacy.student_count if candidacy.recipient_group is Group.STUDENT else candidacy.recipients)


@rule(source="AWD-07", field="recipient_group")
def recipients_of_another_group(candidacy: Any, inputs: Mapping[str, Any]) -> bool:
    """An award of the students names students, one of the staff names staff."""
    if candidacy.recipient_group is Group.STUDENT:
        return not candidacy.recipients
    return not candidacy.students and inputs["student_count"] is None


@rule(source="PRV-12", field="students")
def recipient_without_consent(candidacy: Any, inputs: Mapping[str, Any]) -> bool:
    """A student is named with a parent's consent, and only at a school whose work it is."""
    schools = set(candidacy.schools)
    named = [one.student for one in candidacy.students]
    return all(one.state is Consent.CONSENTED and one.unit in schools for one in named)


@rule(source="SEC-07", status=409)
def own_record(candidacy: Any, session: Session, actor: Actor) -> bool:
    """Nobody nominates themselves, or decides on a work in which they are named (SEC-07)."""
    named = select(RecordPerson.person).where(RecordPerson.record_id.in_(candidacy.record_ids))
    return not actor.own_names() & {*candidacy.people, *session.scalars(named)}


RULES = (
    own_record,
    nominations_closed,
    work_not_accepted,
    recipients_missing,
    recipients_of_another_group,
    recipient_without_consent,
)
