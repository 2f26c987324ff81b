"""Which records look like one another: days that overlap, and words or a file that they share (AWD-24)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, cast, func, select
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Session

from chassis.asking import actor
from chassis.evidence.model import Evidence
from services.awards.records.activity_records.model import ActivityRecord, State
from services.awards.records.record_readers.queries import visible_to

# Of so many that share a word the names are compared, the likeliest first; half of the words in common are a likeness.
LOOKED_AT, ALIKE = 200, 0.5


def likeness_of(session: Session, record: ActivityRecord) -> dict[str, Any] | None:
    """Those that whoever asks may read too, and how many more there are at other schools; nothing without any."""
    found = _found(session, record)
    if not found:
        return None
    shown = session.scalars(visible_to(actor()).where(ActivityRecord.id.in_(found))).unique().all()
    records = [_told(one, same_file=found[one.id]) for one in sorted(shown, key=lambda one: one.id)]
    return {"records": records, "elsewhere": len(found) - len(records)}


def _told(one: ActivityRecord, *, same_file: bool) -> dict[str, Any]:
    said = {name: getattr(one, name) for name in ("id", "name", "unit", "starts_on", "ends_on")}
    return said | {"record_state": one.state, "same_file": same_file}


def _found(session: Session, record: ActivityRecord) -> dict[UUID, bool]:
    """Each with whether they share a file."""
    files = _files_of(session, record)
    mine, found = _stems(record.name), {}
    candidates = _of_the_days(record).add_columns(ActivityRecord.id, mine, _stems(ActivityRecord.name))
    for one, own, other in session.execute(_sharing_words(candidates, record)):
        if _likeness(own, other) >= ALIKE:
            found[one] = False
    if files:
        with_file = (
            _of_the_days(record).add_columns(ActivityRecord.id).join(Evidence, Evidence.thing_id == ActivityRecord.id)
        )
        shared = with_file.where(Evidence.sha256.in_(files), Evidence.removed_at.is_(None))
        found |= dict.fromkeys(session.scalars(shared), True)
    return found


def _of_the_days(record: ActivityRecord) -> Select[Any]:
    return (
        select()
        .select_from(ActivityRecord)
        .where(
            ActivityRecord.project_year_id == record.project_year_id,
            ActivityRecord.id != record.id,
            ActivityRecord.state.not_in((State.REJECTED, State.DRAFT)),
            ActivityRecord.starts_on <= record.ends_on,
            ActivityRecord.ends_on >= record.starts_on,
        )
    )


def _sharing_words(wanted: Select[Any], record: ActivityRecord) -> Select[Any]:
    any_word = cast(func.replace(cast(func.turkish_sought(record.name), String), "&", "|"), TSQUERY)
    sharing = wanted.where(ActivityRecord.words.bool_op("@@")(any_word))
    return sharing.order_by(func.ts_rank(ActivityRecord.words, any_word).desc()).limit(LOOKED_AT)


def _stems(name: Any) -> Any:
    return func.turkish_stems(func.turkish_small(name))


def _likeness(one: Collection[str], other: Collection[str]) -> float:
    """Of all their words, how many both have."""
    every = {*one, *other}
    return len({*one} & {*other}) / len(every) if every else 0.0


def _files_of(session: Session, record: ActivityRecord) -> list[str]:
    brought = select(Evidence.sha256).where(Evidence.thing_id == record.id, Evidence.removed_at.is_(None))
    return [one for one in session.scalars(brought.where(Evidence.sha256.is_not(None))) if one]
