"""What is said of an activity, and how it is kept (AWD-03 … AWD-05, AWD-12, AWD-24, AWD-36)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis.asked_if import NEEDED, asked_if
from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.schema import Inputs, Text
from services.awards.catalogue.model import CATALOGUE
from services.awards.records.activity_records.model import (
    ActivityRecord,
    CoOwner,
    Mode,
    RecordPerson,
    RecordStudent,
)
from services.awards.records.record_choices.model import ADAPTATION, COMPETENCE, HEADING_OF, ITEMS, PROJECTS
from services.awards.records.teams.model import ProjectTeam
from services.awards.years.project_years.queries import year_at

WRITERS = (
    Role.TEACHER,
    Role.ZUMRE_HEAD,
    Role.DEPUTY_PRINCIPAL,
    Role.PRINCIPAL,
    Role.PARTNERSHIP_COORDINATOR,
    Role.STUDENT_ACTIVITY_RECORDER,
)
MOST_PEOPLE, MOST_STUDENTS, MOST_SCHOOLS = 100, 300, 50
COUNTS = ("manager_count", "teacher_count", "student_count", "parent_count")
LISTS = ("people", "co_owners", "students", "team")
# What is said beside what a work is: of projects, of meetings on them, of the adaptation to school.
WITH_HEADING = asked_if(award_area=(area for area, heading in HEADING_OF.items() if heading))
OF_PROJECTS = NEEDED | asked_if(work_heading=(PROJECTS,))
OF_MEETINGS = NEEDED | asked_if(item=(COMPETENCE,))
OF_ADAPTATION = NEEDED | asked_if(item=(ADAPTATION,))


def one_of(codes: tuple[str, ...], called: str, asked: Mapping[str, Any]) -> fields.String:
    """A word of the programme's lists, or nothing."""
    chosen, said = validate.OneOf(codes), {"x-choices": called, **asked}
    return fields.String(validate=chosen, load_default=None, allow_none=True, metadata=said)


def heads(unless_said: int | None = 0) -> fields.Integer:
    """How many of a group took part; a draft says it later."""
    most = validate.Range(0, 100_000)
    return fields.Integer(
        strict=True, load_default=unless_said, allow_none=unless_said is None, validate=most, metadata=NEEDED
    )


class RecordHeading(Inputs):
    """Under what an activity is recorded, each with what belongs to it."""

    award_area = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("award_areas")), metadata={"x-choices": "award_areas"}
    )
    work_heading = one_of(CATALOGUE.codes("work_headings"), "work_headings", NEEDED | WITH_HEADING)
    item = one_of(ITEMS, "items", NEEDED | WITH_HEADING)
    programme = one_of(CATALOGUE.codes("programmes"), "programmes", OF_PROJECTS)
    year_programme = fields.UUID(
        load_default=None,
        allow_none=True,
        metadata={"x-choices-from": "things:year-programmes", **asked_if(work_heading=(PROJECTS,))},
    )
    scope_level = one_of(CATALOGUE.codes("scope_levels"), "scope_levels", OF_PROJECTS)
    team = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "things:teams", **OF_PROJECTS})
    meeting_kind = one_of(CATALOGUE.codes("meeting_kinds"), "meeting_kinds", OF_MEETINGS)
    school_class = Text(most=40, load_default=None, allow_none=True, metadata=OF_ADAPTATION)
    aims = fields.List(
        fields.String(validate=validate.OneOf(CATALOGUE.codes("aims"))),
        required=True,
        validate=validate.Length(min=1),
        metadata={"x-choices": "aims"},
    )
    mode = fields.Enum(Mode, by_value=True, required=True, metadata={"x-choices": "mode"})


HEADING = tuple(RecordHeading().fields)


class RecordContent(RecordHeading):
    """The activity: what, under which heading, how, when and with how many; a draft may still be without the rest."""

    name = Text(required=True, most=200)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    manager_count = heads()
    teacher_count = heads()
    student_count = heads()
    parent_count = heads()
    summary = Text(most=4000, load_default=None, allow_none=True)
    people = fields.List(
        fields.UUID(),
        load_default=list,
        validate=validate.Length(max=MOST_PEOPLE),
        metadata={"x-choices-from": "everybody"},
    )
    co_owners = fields.List(
        Text(most=200, metadata={"x-names": "unit", "x-choices-from": "schools"}),
        load_default=list,
        validate=validate.Length(max=MOST_SCHOOLS),
    )
    students = fields.List(
        fields.UUID(),
        load_default=list,
        validate=validate.Length(max=MOST_STUDENTS),
        metadata={"x-choices-from": "things:students"},
    )

    class Meta(Inputs.Meta):
        """What it was comes first in the form, then what has to be said before it is handed in."""

        fields = ("name", *HEADING, "starts_on", "ends_on", *COUNTS, "summary", "people", "co_owners", "students")

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it starts."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ActivityRecord:
    """It lies at the author's school, in the year in which its province stands. Raises Conflict where there is none."""
    assert actor.person  # noqa: S101  # a program makes nothing
    offered_at = inputs.get("unit")
    unit = offered_at or next(iter(actor.units(*WRITERS)), None)
    if unit is None:
        raise NotAllowed(extra={"roles": sorted(WRITERS)})
    year = year_at(session, unit)
    if year is None:
        raise Conflict("recording_is_closed", source="Q-42")
    record = ActivityRecord(unit=unit, project_year_id=year.id, project_year=year, author=actor.person)
    # Of a work that was offered it is known whose it is, and a recorder enters the works of others.
    is_own_work = not offered_at and {post.role for post in actor.posts} != {Role.STUDENT_ACTIVITY_RECORDER}
    people = inputs["people"] or ([actor.person] if is_own_work else [])
    _fill(record, session, {**inputs, "people": people})
    return record


def write(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on; schools that own it too are asked anew, for they agreed to something else."""
    for one in record.co_owners:
        one.confirmed_at = one.confirmed_by = None
    _fill(record, session, inputs)


def _fill(record: ActivityRecord, session: Session, inputs: Mapping[str, Any]) -> None:
    for name, said in inputs.items():
        if name not in {*LISTS, "year_programme"}:
            setattr(record, name, said)
    record.year_programme_id = inputs["year_programme"]
    record.team_id = inputs["team"]
    record.team = session.get(ProjectTeam, inputs["team"]) if inputs["team"] else None
    owners = {one.unit: one for one in record.co_owners}
    people = {one.person: one for one in record.people}
    named = {one.student_id: one for one in record.students}
    record.co_owners = [owners.get(one) or CoOwner(unit=one) for one in dict.fromkeys(inputs["co_owners"])]
    record.people = [people.get(one) or RecordPerson(person=one) for one in dict.fromkeys(inputs["people"])]
    record.students = [named.get(one) or RecordStudent(student_id=one) for one in dict.fromkeys(inputs["students"])]
