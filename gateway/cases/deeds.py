"""What the gateway does when it hears of cases: a few statements for as many events as come at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from chassis.contents import Contents
from chassis.db import dumps
from chassis.subscriptions import Heard
from gateway.cases.folding import newest_of

# What the events say is read once, for the timeline and for who may follow the case.
_LINES = text("""
    WITH told AS (
        SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
            event_id uuid, subject uuid, sequence int, at timestamptz, type text, what jsonb, state jsonb,
            person uuid, role text, unit text, deputy_for uuid, readers text[])),
    readers AS (
        INSERT INTO case_readers (whom, subject) SELECT DISTINCT unnest(readers), subject FROM told
        ON CONFLICT DO NOTHING)
    INSERT INTO timeline (event_id, subject, sequence, at, type, what, state, person, role, unit, deputy_for)
    SELECT event_id, subject, sequence, at, type, what, state, person, role, unit, deputy_for FROM told
    ON CONFLICT DO NOTHING
""")
# An event that is older than what is known of its case, or the same one again, changes nothing.
_CASES = text("""
    INSERT INTO cases AS known (subject, service, thing, number, title, state, unit, link, opened_at, last_at, sequence)
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        subject uuid, service text, thing text, number text, title jsonb, state jsonb, unit text, link text,
        opened_at timestamptz, last_at timestamptz, sequence int)
    ON CONFLICT (subject) DO UPDATE SET number = excluded.number, title = excluded.title, state = excluded.state,
        unit = excluded.unit, link = excluded.link, last_at = excluded.last_at, sequence = excluded.sequence
    WHERE known.sequence < excluded.sequence
    RETURNING subject
""")
# The first event may come late, after a dead message was sent again.
_OPENED = text("""
    UPDATE cases SET opened_at = new.at
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (subject uuid, at timestamptz)
    WHERE cases.subject = new.subject AND cases.sequence > 1
""")
# Who was already awaited goes on waiting since then.
_TASKS = text("""
    WITH gone AS (DELETE FROM tasks WHERE subject = ANY(:subjects) RETURNING subject, whom, since)
    INSERT INTO tasks (subject, whom, role, unit, branch, person, place, due, what, since)
    SELECT new.subject, new.whom, new.role, new.unit, new.branch, new.person, new.place, new.due,
        new.what, coalesce(gone.since, new.since)
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        subject uuid, whom text, role text, unit text, branch text, person uuid, place text, due timestamptz,
        what jsonb, since timestamptz, unbroken boolean)
    LEFT JOIN gone ON new.unbroken AND gone.subject = new.subject AND gone.whom = new.whom
""")


def keep_cases(session: Session, events: Sequence[Heard]) -> None:
    """Timeline, newest state and tasks of the cases that these events tell of; the directory's events tell of none."""
    told = [(heard, contents) for heard in events if (contents := Contents.of(heard))]
    if not told:
        return
    _run(session, _LINES, [_line(heard, contents) for heard, contents in told])
    newest = newest_of(told)
    moved: set[UUID] = set(session.scalars(_CASES, {"rows": dumps([case.row() for case in newest])}))
    begun = {case.subject for case in newest if case.heard.sequence == 1} & moved
    late = [heard for heard, _ in told if heard.sequence == 1 and heard.subject not in begun]
    if late:
        _run(session, _OPENED, [{"subject": heard.subject, "at": heard.time} for heard in late])
    if moved:
        rows = [row for case in newest if case.subject in moved for row in case.tasks()]
        session.execute(_TASKS, {"subjects": list(moved), "rows": dumps(rows)})


def _run(session: Session, statement: TextClause, rows: list[dict[str, Any]]) -> None:
    session.execute(statement, {"rows": dumps(rows)})


def _line(heard: Heard, contents: Contents) -> dict[str, Any]:
    actor = heard.actor
    return {
        "event_id": heard.id,
        "subject": heard.subject,
        "sequence": heard.sequence,
        "at": heard.time,
        "type": heard.type,
        "what": contents.what,
        "state": contents.state,
        "person": actor.get("person"),
        "role": actor.get("role", "system"),
        "unit": actor.get("unit"),
        "deputy_for": actor.get("deputy_for"),
        "readers": _readers(heard, contents),
    }


def _readers(heard: Heard, contents: Contents) -> list[str]:
    keys = {one.key for one in (*contents.awaiting, *contents.audience)}
    if acted := heard.actor.get("person"):
        keys.add(f"person:{acted}")
    return sorted(keys)
