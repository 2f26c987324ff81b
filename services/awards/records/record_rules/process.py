"""What has to fit together in a record (AWD-05 … AWD-24)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit, serves_at
from chassis.identity import PROVINCE, SCHOOL, covers, cut, level_of
from chassis.processes import rule
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.record_choices.model import (
    ADAPTATION,
    CARRIED_OUT,
    COMPETENCE,
    HEADING_OF,
    ITEMS_OF,
    PROJECTS,
    SCOPES_OF,
)
from services.awards.records.students.model import Student
from services.awards.records.teams.model import ProjectTeam
from services.awards.records.teams.model import State as TeamState
from services.awards.records.year_programmes.model import State as InYear
from services.awards.records.year_programmes.model import YearProgramme
from services.awards.years.commissions.queries import has_commission


@rule(source="AWD-05", field="work_heading")
def heading_does_not_fit_area(record: ActivityRecord, inputs: Mapping[str, Any]) -> bool:
    """Three award areas have one heading each; arts, sport, culture and social activities have none."""
    return bool(inputs["work_heading"] == HEADING_OF[inputs["award_area"]])


@rule(source="AWD-04", field="item")
def item_does_not_fit_heading(record: ActivityRecord, inputs: Mapping[str, Any]) -> bool:
    """Under a heading exactly one of its items is named."""
    return inputs["item"] in ITEMS_OF.get(inputs["work_heading"], (None,))


@rule(source="AWD-21", field="programme")
def programme_does_not_fit_item(record: ActivityRecord, inputs: Mapping[str, Any]) -> bool:
    """A project names its programme and scope; what is no project work names none."""
    said = [inputs["programme"], inputs["year_programme"], inputs["scope_level"]]
    if inputs["item"] in CARRIED_OUT:
        return bool(inputs["programme"]) != bool(inputs["year_programme"]) and bool(inputs["scope_level"])
    return inputs["work_heading"] == PROJECTS or not any(said)


@rule(source="AWD-21", field="scope_level")
def scope_programme_mismatch(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A programme fixes the scopes of its projects, as its table or the year's executive board says."""
    code, added, scope = inputs["programme"], inputs["year_programme"], inputs["scope_level"]
    if not scope or not (code or added):
        return True
    in_year = select(YearProgramme).filter_by(project_year_id=record.project_year_id, state=InYear.IN_FORCE)
    narrowed = in_year.where(YearProgramme.id == added if added else YearProgramme.programme == code)
    found = session.scalar(narrowed)
    return scope in {*SCOPES_OF.get(code, ()), *(found.scopes if found else ())}


@rule(source="AWD-23", field="meeting_kind")
def meeting_kind_does_not_fit_item(record: ActivityRecord, inputs: Mapping[str, Any]) -> bool:
    """Meetings, workshops and trainings on projects say which of them they were; nothing else does."""
    return bool(inputs["meeting_kind"]) is bool(inputs["item"] == COMPETENCE)


@rule(source="AWD-13", field="school_class")
def class_required(record: ActivityRecord, inputs: Mapping[str, Any]) -> bool:
    """Guidance for the adaptation to school names the class."""
    return inputs["item"] != ADAPTATION or bool(inputs["school_class"])


@rule(source="AWD-22", field="team")
def team_of_another_school(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The team works at the record's school, in its year; one named before may be of a school that was closed since."""
    wanted = select(ProjectTeam.id).filter_by(
        id=inputs["team"], unit=record.unit, project_year_id=record.project_year_id, state=TeamState.AT_WORK
    )
    is_as_before = bool(record.sequence) and inputs["team"] == record.team_id
    return inputs["team"] is None or is_as_before or session.scalar(wanted) is not None


@rule(source="AWD-24", field="co_owners")
def co_owner_unknown(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A joint work is owned by other schools of the province."""
    asked = set(inputs["co_owners"])
    known = select(func.count()).where(KnownUnit.path.in_(asked), KnownUnit.is_open)
    schools = all(level_of(one) == SCHOOL and covers(cut(record.unit, PROVINCE), one) for one in asked)
    return record.unit not in asked and schools and (not asked or session.scalar(known) == len(asked))


@rule(source="AWD-07", field="people")
def person_not_of_the_schools(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Those whose work it is serve at one of its schools; whoever was named before may have moved since."""
    # Of a record that is only being made those named now are no older ones.
    before = {one.person for one in record.people} if record.sequence else set()
    schools = [record.unit, *inputs["co_owners"]]
    return all(any(serves_at(session, one, school) for school in schools) for one in set(inputs["people"]) - before)


@rule(source="SM-AWD-3", field="person")
def person_not_of_the_school(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Whoever goes on with a record serves at its school."""
    return serves_at(session, inputs["person"], record.unit)


@rule(source="PRV-11", field="students")
def student_of_another_school(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A school names its own students, of this year; who was named before may be of a school that was closed since."""
    before = {one.student_id for one in record.students} if record.sequence else set()
    asked = set(inputs["students"]) - before
    mine = {"unit": record.unit, "project_year_id": record.project_year_id}
    known = select(func.count()).select_from(Student).filter_by(**mine).where(Student.id.in_(asked))
    return not asked or session.scalar(known) == len(asked)


@rule(source="Q-48", status=409)
def school_is_closed(record: ActivityRecord, session: Session) -> bool:
    """Of a school that was closed nothing is recorded any more."""
    school = session.get(KnownUnit, record.unit)
    return school is None or school.is_open


@rule(source="AWD-10", status=409)
def commission_missing(record: ActivityRecord, session: Session) -> bool:
    """A school hands works in when its commission serves."""
    return has_commission(session, record.project_year_id, record.unit)


FITTING = (
    heading_does_not_fit_area,
    item_does_not_fit_heading,
    programme_does_not_fit_item,
    scope_programme_mismatch,
    meeting_kind_does_not_fit_item,
    class_required,
    team_of_another_school,
    co_owner_unknown,
    person_not_of_the_schools,
    student_of_another_school,
)
