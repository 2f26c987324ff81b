"""Who reads an activity record, how much of it, and to which schools it is credited."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select

from chassis.identity import SCHOOL, Actor, Role, covers, level_of
from chassis.scope import below, in_any_of, lies_in
from services.awards.records.activity_records.model import HELD, ActivityRecord, CoOwner, State

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
    own, above = own_schools(actor), dict.fromkeys(actor.units(*ABOVE))
    ways: list[ColumnElement[bool]] = [lies_in(ActivityRecord, unit) for unit in own]
    ways += [and_(lies_in(ActivityRecord, unit), handed_in) for unit in above if unit not in own]
    ways += [and_(ActivityRecord.id.in_(owned_with(unit)), handed_in) for unit in dict.fromkeys([*own, *above])]
    return in_any_of(select(ActivityRecord), ways)


def own_schools(actor: Actor) -> list[str]:
    """Where they serve at a school: whoever teaches and is lent to a directorate reads no school's drafts and names."""
    return [unit for unit in dict.fromkeys(actor.units(*OF_THE_SCHOOL)) if level_of(unit) == SCHOOL]


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
