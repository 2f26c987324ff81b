"""The door of activity records."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from chassis.directory import unit_of
from chassis.door import door
from chassis.list_files import Export
from chassis.opened import Part, narrowed_to
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.process import ACTIVITY_RECORD
from services.awards.records.activity_records.queries import for_exhibition, of_area, of_programme, owned_by
from services.awards.records.activity_records.schema import ActivityRecordSchema, CountedRecordSchema
from services.awards.records.record_readers.queries import seen_whole, visible_to
from services.awards.years.closed_schools.queries import frozen

CHOSEN = {"award_area": "award_areas", "work_heading": "work_headings", "item": "items", "programme": "programmes"}
CHOSEN |= {"scope_level": "scope_levels", "mode": "mode"}
COUNTED = ("manager_count", "teacher_count", "student_count", "parent_count")


def on_the_sheet(session: Session, record: ActivityRecord) -> Iterator[tuple[str, ...]]:
    """A line for each record; it counts students and names none, whoever asks (PRV-16)."""
    school = unit_of(session, record.unit)
    said = {name: getattr(record, name) for name in CHOSEN}
    yield (
        record.case,
        school.name if school else record.unit,
        record.name,
        *(f"choice.{CHOSEN[name]}.{code}" if code else "" for name, code in said.items()),
        record.starts_on.strftime("%d.%m.%Y"),
        record.ends_on.strftime("%d.%m.%Y"),
        *(str(getattr(record, name)) for name in COUNTED),
        f"state.activity_record.{record.state}",
    )


activity_records = door(
    ACTIVITY_RECORD,
    ActivityRecordSchema,
    visible_to,
    filters={
        "project_year": narrowed_to(ActivityRecord.project_year_id),
        "award_area": of_area,
        "programme": of_programme,
        "school": owned_by,
        "team": narrowed_to(ActivityRecord.team_id),
        "author": narrowed_to(ActivityRecord.author),
        "for_exhibition": for_exhibition,
        "frozen": frozen(ActivityRecord),
    },
    columns=("award_area", "item", "programme", "starts_on", "ends_on", "for_exhibition"),
    part=Part(CountedRecordSchema, seen_whole),
    export=Export(
        ("case", "school_name", "name", *CHOSEN, "starts_on", "ends_on", *COUNTED, "state"),
        on_the_sheet,
    ),
)
