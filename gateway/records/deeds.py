"""What the gateway does when it hears what a thing enters into people's records, or that there is nothing any more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import ValidationError, fields, validate
from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from chassis.contents import Contents
from chassis.schema import Facts, Text, WordsSchema
from chassis.subscriptions import Heard, Unreadable
from gateway.newest import keep_newest, newest_by_thing
from gateway.records.model import RecordedThing, RecordEntry

RECORDS = "records"
MOST_HOURS = 10_000


class KindFacts(WordsSchema):
    """What was done, as a code and in words."""

    code = Text(required=True)


class EntryFacts(Facts):
    """What one person did; should its service say more, that is not kept."""

    person = fields.UUID(required=True)
    kind = fields.Nested(KindFacts, required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    hours = fields.Integer(allow_none=True, load_default=None, validate=validate.Range(0, MOST_HOURS))


_ENTRIES = EntryFacts(many=True)


def keep_records(session: Session, events: Sequence[Heard]) -> None:
    """The newest that was told of each thing; an older event, or the same again, changes nothing."""
    newest = newest_by_thing(events, lambda heard: RECORDS in heard.data)
    read = {subject: _read(heard) for subject, heard in newest.items()}
    moved = keep_newest(session, RecordedThing, [thing for thing, _ in read.values()])
    if not moved:
        return
    session.execute(delete(RecordEntry).where(RecordEntry.subject.in_(moved)))
    if entries := [entry for subject in sorted(moved) for entry in read[subject][1]]:
        session.execute(insert(RecordEntry).values(entries))


def _read(heard: Heard) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    contents = Contents.of(heard)
    if contents is None:
        raise Unreadable("records: of no case")
    try:
        entries: list[dict[str, Any]] = _ENTRIES.load(heard.data[RECORDS])
    except (ValidationError, TypeError, AttributeError) as wrong:
        raise Unreadable(f"records: {getattr(wrong, 'messages', wrong)}") from wrong
    thing = {
        "subject": heard.subject,
        "service": heard.source.strip("/"),
        "title": contents.title,
        "link": contents.link,
        "sequence": heard.sequence,
    }
    placed = [one | {"subject": heard.subject, "place": place} for place, one in enumerate(entries, start=1)]
    return thing, placed
