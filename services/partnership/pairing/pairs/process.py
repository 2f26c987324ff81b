"""Which two schools may become partners, and from when until when they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownUnit, school_of
from chassis.errors import Conflict, RuleNotMet
from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.catalogue.model import SCHOOL_TYPES
from services.partnership.pairing.letters.model import Guide, GuideState
from services.partnership.pairing.partnerships.model import PartneredSchool, Partnership
from services.partnership.pairing.school_lists.model import SchoolList, State
from services.partnership.reports.report_deadlines.model import ReportDeadline
from services.partnership.years.cycles.model import cycle_of, first_of_term, last_of_term

# A pair listed after May has this long for the May tasks, instead of being late on its first day.
LEAST_TIME = timedelta(days=30)


class Listing(Inputs):
    """A pair for a list that is not yet announced, each school by its kurum kodu."""

    school_list = fields.UUID(required=True)
    group_one = Text(required=True, most=20)
    group_two = Text(required=True, most=20)


def pair(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Partnership:
    """Two schools and their term: four whole school years from the first 1 September on or after today (Q-02)."""
    if "predecessor_id" not in inputs:
        count_in(session, inputs)
    one, two = (_school_called(session, inputs[name]) for name in ("group_one", "group_two"))
    today = clock.today()
    return Partnership(
        unit=one.path,
        group_one=one.path,
        group_two=two.path,
        group_one_name=one.name,
        group_two_name=two.name,
        listed_on=today,
        may_due_at=may_tasks_due(today),
        term_start=first_of_term(today),
        term_end=last_of_term(today),
        cycles_opened=1,
        topics=[],
        contact_attendees=[],
        school_list_id=inputs.get("school_list"),
        letter_id=inputs.get("letter_id"),
        predecessor_id=inputs.get("predecessor_id"),
    )


def may_tasks_due(listed_on: date) -> datetime:
    """The end of May of the listing year (PAR-11 … PAR-14)."""
    last_of_may = listed_on.replace(month=5, day=31)
    return clock.end_of(last_of_may if listed_on <= last_of_may else listed_on + LEAST_TIME)


def count_in(session: Session, inputs: Mapping[str, Any]) -> None:
    """The pair stands on a list that is not yet announced."""
    school_list = session.get(SchoolList, inputs["school_list"], with_for_update=True)
    if school_list is None:
        raise RuleNotMet("unknown_school_list", errors={"school_list": ["unknown_school_list"]})
    if school_list.state is not State.IMPORTED:
        raise Conflict(extra={"state": school_list.state})
    school_list.pairs += 1


def _school_called(session: Session, code: str) -> KnownUnit:
    found = school_of(session, code)
    if found is None or not found.is_open:
        raise RuleNotMet("unknown_school", source="PAR-08")
    return found


@rule(source="PAR-02")
def school_type_not_eligible(partnership: Partnership, session: Session) -> bool:
    """Only Anatolian, science and social sciences high schools under OGM take part."""
    schools = [session.get(KnownUnit, path) for path in partnership.schools]
    return all(one and one.is_open and one.kind in SCHOOL_TYPES and one.authority == "ogm" for one in schools)


@rule(source="PAR-08")
def same_school_twice(partnership: Partnership) -> bool:
    """A school is not its own partner."""
    return partnership.group_one != partnership.group_two


@rule(source="Q-01")
def already_partnered(partnership: Partnership, session: Session) -> bool:
    """A school has one open partnership at a time."""
    taken = select(PartneredSchool.school).where(PartneredSchool.school.in_(partnership.schools))
    return session.scalar(taken.limit(1)) is None


def hold_schools(partnership: Partnership, session: Session) -> None:
    """From now on both schools are taken, and the first school year can be prepared."""
    for school in partnership.schools:
        session.add(PartneredSchool(school=school, partnership_id=partnership.id))
    open_cycle(partnership, session)
    session.flush()


def open_cycle(partnership: Partnership, session: Session) -> None:
    """The school year, with its deadlines frozen and under the guide that is in force (PAR-05, PAR-07)."""
    number = partnership.cycles_opened
    cycle = cycle_of(partnership, number, partnership.may_due_at if number == 1 else None)
    moved = session.scalar(select(ReportDeadline.due_on).filter_by(school_year=cycle.school_year))
    cycle.report_due_at = clock.end_of(moved) if moved else cycle.report_due_at
    cycle.guide_id = session.scalar(select(Guide.id).filter_by(state=GuideState.PUBLISHED).limit(1))
    session.add(cycle)
