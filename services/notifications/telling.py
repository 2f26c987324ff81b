"""Who is told of an event: each addressee becomes people, each person gets one message per channel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.clock import day_of, real_now
from chassis.contents import Contents, Whom
from chassis.db import dumps
from chassis.settings import settings
from chassis.subscriptions import Heard
from chassis.things import new_id
from services.notifications import metrics
from services.notifications.addressees.queries import Sought, holders, remember_posts
from services.notifications.broadcasts.model import begin_broadcasts
from services.notifications.daily_lists.model import keep_for_the_day
from services.notifications.messages.model import Channel, Kind, State
from services.notifications.occasions import keep_occasions, occasion_of

# Our own event tells the administrators' page; a message about a message would never end.
SOURCE = "/notifications"
TEMPLATE_VERSION = 1
FIRST_LOOK = timedelta(seconds=1)

# Who is told in several ways is told in the first of these.
_FIRST = (Kind.WAITS, Kind.TELLS, Kind.OUTSIDE, Kind.LISTS)

_MESSAGES = text("""
    INSERT INTO messages (id, event_id, person, channel, kind, state, due, awaited, outside_of, instead_of, template,
        version, language, attempts, next_at, changed_at)
    SELECT new.id, new.event_id, new.person, new.channel, new.kind, new.state, new.due, new.awaited,
        new.outside_of, new.instead_of, new.kind, :version, coalesce(wishes.language, 'tr'), 0,
        CASE WHEN new.channel = 'email' THEN :now END, :now
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        id uuid, event_id uuid, person uuid, channel text, kind text, state text, due timestamptz, awaited jsonb,
        outside_of text, instead_of jsonb)
    JOIN occasions ON occasions.event_id = new.event_id
    LEFT JOIN preferences AS wishes ON wishes.person = new.person
    WHERE new.channel = 'in_app' OR occasions.mandatory OR coalesce(wishes.email, true)
    ON CONFLICT (event_id, person, channel) DO NOTHING
    RETURNING channel
""")
_VACANCIES = text("""
    INSERT INTO vacancies (id, event_id, whom, role, unit, branch, kind, due, awaited, tries, next_at)
    SELECT new.*, 0, CAST(:next_at AS timestamptz) FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        id uuid, event_id uuid, whom text, role text, unit text, branch text, kind text, due timestamptz,
        awaited jsonb)
    ON CONFLICT DO NOTHING
""")


@dataclass(frozen=True)
class Telling:
    """One addressee of one event."""

    event_id: UUID
    kind: Kind
    whom: Whom
    day: date
    actor: UUID | None
    instead_of: dict[str, str] | None = None
    # The service by whose word somebody outside is reached.
    outside_of: str | None = None

    @property
    def sought(self) -> Sought | None:
        """The post whose holders are told; None where it is one person, or somebody outside."""
        whom = self.whom
        return None if whom.person or whom.outside else Sought(str(whom.role), str(whom.unit), whom.branch, self.day)


def tell_people(session: Session, events: Sequence[Heard]) -> None:
    """Tell those whom these events await or want to tell; the directory's events tell nobody."""
    told = [(heard, contents) for heard in events if heard.source != SOURCE and (contents := Contents.of(heard))]
    remember_posts(session, (post for _, contents in told for post in contents.posts))
    tellings = [telling for heard, contents in told for telling in _tellings(heard, contents)]
    if not tellings:
        return
    addressed = {telling.event_id for telling in tellings}
    keep_occasions(session, [occasion_of(*one) for one in told if one[0].id in addressed])
    begin_broadcasts(session, [_broadcast(one) for one in tellings if one.whom.below])
    _leave_open(session, deliver(session, [one for one in tellings if not one.whom.below]))


def deliver(session: Session, tellings: Sequence[Telling]) -> list[Telling]:
    """Write the messages; answers those tellings whose post nobody is known to hold."""
    held = holders(session, [sought for telling in tellings if (sought := telling.sought)])
    rows: dict[tuple[UUID, UUID], dict[str, Any]] = {}
    # Who is both awaited and told is awaited; who is told at once does not find it in the list of the day too.
    for telling in sorted(tellings, key=lambda one: _FIRST.index(one.kind)):
        for person in _people(telling, held) - {telling.actor}:
            rows.setdefault((telling.event_id, person), _row(telling, person))
    write_messages(session, [row for row in rows.values() if row["kind"] is not Kind.LISTS])
    keep_for_the_day(session, [row for row in rows.values() if row["kind"] is Kind.LISTS])
    return [telling for telling in tellings if not _people(telling, held)]


def _tellings(heard: Heard, contents: Contents) -> Iterable[Telling]:
    actor = UUID(heard.actor["person"]) if heard.actor.get("person") else None
    newly_awaited = [whom for whom in contents.awaiting if not whom.again]
    audience = [(_kind_of(whom), whom) for whom in contents.audience]
    for kind, whom in (*((Kind.WAITS, whom) for whom in newly_awaited), *audience):
        service = heard.source.strip("/") if whom.outside else None
        yield Telling(heard.id, kind, whom, day_of(heard.time), actor, outside_of=service)


def _kind_of(whom: Whom) -> Kind:
    if whom.outside:
        return Kind.OUTSIDE
    return Kind.LISTS if whom.daily else Kind.TELLS


def _broadcast(telling: Telling) -> dict[str, Any]:
    whom = telling.whom
    said = {name: getattr(telling, name) for name in ("event_id", "kind", "day", "actor")}
    return said | {"role": whom.role, "unit": whom.unit, "branch": whom.branch, "due": whom.due, "awaited": whom.what}


def _people(telling: Telling, held: dict[Sought, set[UUID]]) -> set[UUID]:
    if one := telling.whom.person or telling.whom.outside:
        return {one}
    return held[telling.sought] if telling.sought else set()


def _row(telling: Telling, person: UUID) -> dict[str, Any]:
    return {
        "event_id": telling.event_id,
        "person": person,
        "kind": telling.kind,
        "due": telling.whom.due,
        "awaited": telling.whom.what,
        "outside_of": telling.outside_of,
        "instead_of": telling.instead_of,
    }


def write_messages(session: Session, rows: Iterable[dict[str, Any]]) -> None:
    """One message per channel for each of these people; whoever is outside has no list on a page."""
    # What is in the list on the page has arrived; an e-mail has yet to go.
    states = {Channel.IN_APP: State.DELIVERED}
    if settings().smtp_url:
        states[Channel.EMAIL] = State.QUEUED
    made = [
        row | {"id": new_id(), "channel": channel, "state": state}
        for row in rows
        for channel, state in states.items()
        if channel is Channel.EMAIL or row["kind"] is not Kind.OUTSIDE
    ]
    if made:
        values = {"rows": dumps(made), "version": TEMPLATE_VERSION, "now": real_now()}
        for channel, number in Counter(session.scalars(_MESSAGES, values)).items():
            metrics.messages.labels(channel, states[Channel(channel)]).inc(number)


def _leave_open(session: Session, vacant: Sequence[Telling]) -> None:
    """The news of a post may come after the event that addresses it: they are looked for again before they go up."""
    rows = [
        {
            "id": new_id(),
            "event_id": telling.event_id,
            "whom": telling.whom.key,
            "role": telling.whom.role,
            "unit": telling.whom.unit,
            "branch": telling.whom.branch,
            "kind": telling.kind,
            "due": telling.whom.due,
            "awaited": telling.whom.what,
        }
        for telling in vacant
    ]
    if rows:
        session.execute(_VACANCIES, {"rows": dumps(rows), "next_at": real_now() + FIRST_LOOK})
