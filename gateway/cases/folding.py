"""Several events of one case become one: the newest, which remembers since when it has been waiting for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from chassis.contents import Contents
from chassis.subscriptions import Heard


@dataclass(frozen=True)
class Newest:
    """The newest event of a case in this set."""

    heard: Heard
    contents: Contents
    opened_at: datetime
    # Since when each has been awaited in this set; those in `unbroken` may have been awaited before it too.
    since: dict[str, datetime]
    unbroken: frozenset[str]

    @property
    def subject(self) -> UUID:
        """Which case."""
        return self.heard.subject

    def row(self) -> dict[str, Any]:
        """As `cases` keeps it."""
        service, thing, _ = [*self.heard.type.split("."), "", ""][:3]
        return {
            "subject": self.subject,
            "service": service,
            "thing": thing,
            "number": self.contents.case,
            "title": self.contents.title,
            "state": self.contents.state,
            "unit": self.heard.unit,
            "link": self.contents.link,
            "opened_at": self.opened_at,
            "last_at": self.heard.time,
            "sequence": self.heard.sequence,
        }

    def tasks(self) -> list[dict[str, Any]]:
        """As `tasks` keeps them; one for each that is awaited, with the earliest of its deadlines."""
        rows: dict[str, dict[str, Any]] = {}
        for whom in sorted(self.contents.awaiting, key=lambda one: (one.due is None, one.due)):
            row = {
                "subject": self.subject,
                "whom": whom.key,
                "role": whom.role,
                "unit": whom.unit,
                "branch": whom.branch,
                "person": whom.person,
                "place": whom.unit or self.heard.unit,
                "due": whom.due,
                "what": whom.what,
                "since": self.since[whom.key],
                "unbroken": whom.key in self.unbroken,
            }
            rows.setdefault(whom.key, row)
        return list(rows.values())


def newest_of(told: Iterable[tuple[Heard, Contents]]) -> list[Newest]:
    """One for each case, in no order that means anything."""
    found: dict[UUID, Newest] = {}
    for heard, contents in sorted(told, key=lambda one: one[0].sequence):
        awaited = {whom.key for whom in contents.awaiting}
        before = found.get(heard.subject)
        found[heard.subject] = Newest(
            heard,
            contents,
            before.opened_at if before else heard.time,
            {key: before.since.get(key, heard.time) if before else heard.time for key in awaited},
            frozenset(awaited & before.unbroken if before else awaited),
        )
    return list(found.values())
