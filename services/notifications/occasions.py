"""What is kept of an event that somebody is told of, in its own words, once for all who are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.contents import Contents
from chassis.db import dumps
from chassis.logs import mask
from chassis.subscriptions import Heard
from chassis.texts import Words

# What nobody may miss (NTF-60), by the words with which an event's name ends, whatever the programme.
MANDATORY = (
    "returned",
    "sent_back",
    "rejected",
    "deadline_missed",
    "due",
    "overdue",
    "ends",
    "reminded",
    "placed",
    "waitlisted",
    "not_placed",
)
MANDATORY_THINGS = {"incident"}

_OCCASIONS = text("""
    INSERT INTO occasions (event_id, subject, type, at, unit, actor, title, what, state, "case", link, mandatory)
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        event_id uuid, subject uuid, type text, at timestamptz, unit text, actor uuid, title jsonb, what jsonb,
        state jsonb, "case" text, link text, mandatory boolean)
    ON CONFLICT DO NOTHING
""")


def keep_occasions(session: Session, occasions: Sequence[dict[str, Any]]) -> None:
    """Keep them; one that is known stays as it is."""
    session.execute(_OCCASIONS, {"rows": dumps(occasions)})


def occasion_of(heard: Heard, contents: Contents) -> dict[str, Any]:
    """What is kept of an event."""
    return {
        "event_id": heard.id,
        "subject": heard.subject,
        "type": heard.type,
        "at": heard.time,
        "unit": heard.unit,
        "actor": heard.actor.get("person"),
        "title": _masked(contents.title),
        "what": _masked(contents.what),
        "state": contents.state,
        "case": contents.case,
        "link": contents.link,
        "mandatory": is_mandatory(heard.type),
    }


def is_mandatory(event: str) -> bool:
    """Whether nobody can switch its e-mails off: `plan_deadline_missed` ends as `deadline_missed` does."""
    _, thing, participle = [*event.split("."), "", "", ""][:3]
    ends = any(participle == word or participle.endswith(f"_{word}") for word in MANDATORY)
    return ends or thing in MANDATORY_THINGS


def _masked(words: Words) -> Words:
    """Should a programme's title ever hold a T.C. kimlik no, no message does (NTF-59)."""
    return {language: mask(said) for language, said in words.items()}
