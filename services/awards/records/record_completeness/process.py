"""What has to be there before a record is handed in (SM-AWD-3)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.evidence.model import evidence_of
from chassis.processes import rule
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.record_choices.model import ADAPTATION, BY_A_TEAM, FOR_STAFF
from services.awards.records.students.model import State as Consent


@rule(source="SM-AWD-3", field="starts_on")
def dates_outside_the_year(record: ActivityRecord) -> bool:
    """The activity lies within the project year."""
    year = record.project_year
    return year.starts_on <= record.starts_on and record.ends_on <= year.ends_on


@rule(source="SM-AWD-3")
def record_without_evidence(record: ActivityRecord, session: Session) -> bool:
    """At least one piece of evidence shows it."""
    return bool(evidence_of(session, record.id))


def unconsented(record: ActivityRecord) -> list[str]:
    """By class and number: the school knows whom it means, and no name goes into an answer that says no."""
    named = (one.student for one in record.students)
    return [f"{one.class_name} – {one.school_number}" for one in named if one.state is not Consent.CONSENTED]


@rule(source="PRV-12", field="students", names=unconsented)
def student_without_consent(record: ActivityRecord) -> bool:
    """A student is named when a parent has agreed in writing."""
    return not unconsented(record)


@rule(source="AWD-22", field="team")
def project_without_team(record: ActivityRecord) -> bool:
    """A project is the work of a team of its school."""
    return record.item not in BY_A_TEAM or record.team_id is not None


@rule(source="AWD-36")
def nobody_counted(record: ActivityRecord) -> bool:
    """Managers, teachers, students or parents took part, and how many is said."""
    return record.manager_count + record.teacher_count + record.student_count + record.parent_count > 0


@rule(source="AWD-18", field="teacher_count")
def no_staff_counted(record: ActivityRecord) -> bool:
    """What is held for managers and teachers had some of them."""
    return record.item not in FOR_STAFF or record.manager_count + record.teacher_count > 0


@rule(source="AWD-13", field="summary")
def guidance_not_described(record: ActivityRecord) -> bool:
    """Guidance for the adaptation to school says what was done."""
    return record.item != ADAPTATION or bool(record.summary)


COMPLETE = (
    dates_outside_the_year,
    record_without_evidence,
    student_without_consent,
    project_without_team,
    nobody_counted,
    no_staff_counted,
    guidance_not_described,
)
