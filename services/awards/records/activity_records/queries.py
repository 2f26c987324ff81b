"""Who sees activity records, and what other features ask of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role, covers
from chassis.opened import chosen_from, naming
from chassis.scope import below, in_any_of, lies_in
from services.awards.catalogue.model import CATALOGUE
from services.awards.records.activity_records.model import HELD, ActivityRecord, CoOwner, RecordPerson, State

# Whoever enters works or runs the school reads all that the school has entered, drafts too.
OF_THE_SCHOOL = (
    Role.TEACHER,
    Role.ZUMRE_HEAD,
    Role.DEPUTY_PRINCIPAL,
    Role.PRINCIPAL,
    Role.PARTNERSHIP_COORDINATOR,
    Role.STUDENT_ACTIVITY_RECORDER,
)
# Bodies, directorates and auditors read what was handed in to them.
ABOVE = (Role.BIGEP_BODY_MEMBER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[ActivityRecord]:
    """The own school all of it, schools that own it too and those above all what was handed in (SEC-01, AWD-24)."""
    handed_in = ActivityRecord.state != State.DRAFT
    own, above = dict.fromkeys(actor.units(*OF_THE_SCHOOL)), dict.fromkeys(actor.units(*ABOVE))
    ways: list[ColumnElement[bool]] = [lies_in(ActivityRecord, unit) for unit in own]
    ways += [and_(lies_in(ActivityRecord, unit), handed_in) for unit in above if unit not in own]
    ways += [and_(ActivityRecord.id.in_(owned_with(unit)), handed_in) for unit in dict.fromkeys([*own, *above])]
    return in_any_of(select(ActivityRecord), ways)


def seen_whole(record: ActivityRecord, actor: Actor) -> bool:
    """Students by name are for their own school, and for the bodies while they evaluate the record (PRV-11)."""
    if not record.students or actor.post(OF_THE_SCHOOL, record.unit):
        return True
    judged = record.state in {*HELD, State.ACCEPTED}
    return judged and any(covers(unit, record.unit) for unit in actor.units(Role.BIGEP_BODY_MEMBER))


def owned_with(unit: str) -> Select[UUID]:
    """The records that a school of this unit, or this school, owns together with the one where they lie."""
    return select(CoOwner.record_id).where(below(CoOwner.unit, unit))


def credited_to(unit: str) -> ColumnElement[bool]:
    """Whether it is a work of this school, or of one below this unit: its own, or one that it owns too (AWD-24)."""
    return or_(lies_in(ActivityRecord, unit), ActivityRecord.id.in_(owned_with(unit)))


def accepted_in(session: Session, project_year_id: UUID, award_area: str, unit: str) -> Sequence[ActivityRecord]:
    """The accepted records of an award area that are credited to a school or to those below a unit, oldest first."""
    wanted = select(ActivityRecord).where(
        ActivityRecord.project_year_id == project_year_id,
        ActivityRecord.award_area == award_area,
        ActivityRecord.state == State.ACCEPTED,
        credited_to(unit),
    )
    return session.scalars(wanted.order_by(ActivityRecord.id)).all()


def schools_of(session: Session, record_id: UUID) -> list[str]:
    """Whose work it is: the school where it lies first, then those that own it too."""
    return session.get_one(ActivityRecord, record_id).schools


def people_of(session: Session, record_id: UUID) -> list[UUID]:
    """The managers and teachers whose work it is."""
    named = select(RecordPerson.person).filter_by(record_id=record_id).order_by(RecordPerson.person)
    return list(session.scalars(named))


@chosen_from(*CATALOGUE.codes("award_areas"), called="award_areas")
def of_area(wanted: Select[Any], area: str) -> Select[Any]:
    """Those of one award area."""
    return wanted.where(ActivityRecord.award_area == area)


@chosen_from(*CATALOGUE.codes("programmes"), called="programmes")
def of_programme(wanted: Select[Any], programme: str) -> Select[Any]:
    """Those under one programme."""
    return wanted.where(ActivityRecord.programme == programme)


@chosen_from("yes", "no")
def for_exhibition(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those that are good examples for the exhibition, or those that are not."""
    return wanted.where(ActivityRecord.for_exhibition.is_(asked == "yes"))


@naming("unit")
def owned_by(wanted: Select[Any], unit: str) -> Select[Any]:
    """Those of a school or of those below a unit, also where they lie at another school that owns them with it."""
    return wanted.where(credited_to(unit))
