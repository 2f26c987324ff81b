"""Who holds which post on a day: by the directory, and by what programmes' steps have just said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.orm import Session

from chassis.clock import real_now
from chassis.contents import GivenPost
from chassis.db import dumps
from services.notifications.addressees.model import HeardPost

# The directory enters a programme's post within seconds; after this long its word alone counts.
COUNTS_FOR = timedelta(minutes=10)

_HOLDERS = text("""
    SELECT sought.number, held.person
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS sought (number int, role text, unit text, branch text, day date)
    CROSS JOIN LATERAL (
        SELECT person FROM known_posts AS known
        WHERE known.unit = sought.unit AND known.role = sought.role
            AND (sought.branch IS NULL OR known.branch = sought.branch)
            AND sought.day >= known.starts_on AND (known.ends_on IS NULL OR sought.day <= known.ends_on)
            AND NOT EXISTS (
                SELECT 1 FROM heard_posts AS newer
                WHERE newer.person = known.person AND newer.role = known.role AND newer.unit = known.unit
                    AND known.deputy_for IS NULL AND newer.heard_at > :fresh)
        UNION
        SELECT person FROM heard_posts AS heard
        WHERE heard.unit = sought.unit AND heard.role = sought.role AND heard.heard_at > :fresh
            AND (sought.branch IS NULL OR heard.branch = sought.branch)
            AND sought.day >= heard.starts_on AND (heard.ends_on IS NULL OR sought.day <= heard.ends_on)
    ) AS held
""")
_REMEMBER = text("""
    INSERT INTO heard_posts (person, role, unit, branch, starts_on, ends_on, heard_at)
    SELECT new.*, CAST(:now AS timestamptz) FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        person uuid, role text, unit text, branch text, starts_on date, ends_on date)
    ON CONFLICT (person, role, unit) DO UPDATE SET branch = excluded.branch, starts_on = excluded.starts_on,
        ends_on = excluded.ends_on, heard_at = excluded.heard_at
""")


@dataclass(frozen=True)
class Sought:
    """A role at exactly this unit (for a subject, where one is named) on a day."""

    role: str
    unit: str
    branch: str | None
    day: date


def holders(session: Session, sought: Sequence[Sought]) -> dict[Sought, set[UUID]]:
    """Who holds each, deputies too; the same one statement for one post and for a thousand."""
    found: dict[Sought, set[UUID]] = {one: set() for one in sought}
    wanted = list(found)
    rows = [{"number": number, **vars(one)} for number, one in enumerate(wanted)]
    if rows:
        values: dict[str, Any] = {"rows": dumps(rows), "fresh": real_now() - COUNTS_FOR}
        for number, person in session.execute(_HOLDERS, values):
            found[wanted[number]].add(person)
    return found


def remember_posts(session: Session, posts: Iterable[GivenPost]) -> None:
    """Keep what steps gave and ended, the newest word last."""
    newest = {(post.person, post.role, post.unit): vars(post) for post in posts}
    if newest:
        session.execute(_REMEMBER, {"rows": dumps(list(newest.values())), "now": real_now()})


def forget_posts(session: Session) -> None:
    """The directory has told of these long ago."""
    session.execute(delete(HeardPost).where(HeardPost.heard_at < real_now() - COUNTS_FOR))
