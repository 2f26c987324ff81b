"""Who may follow a case: its own service knows; while that is away, only who has met the case already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import RowMapping

from chassis.db import transaction
from chassis.errors import NotFound, Unavailable
from chassis.identity import Actor
from gateway import forward
from gateway.cases import queries

_SHOWN, _BROKEN = 200, 500


@dataclass(frozen=True)
class Followed:
    """A case that may be followed; `as_of` says up to when we know it, where its service could not be asked."""

    case: RowMapping
    as_of: datetime | None


def may_follow(actor: Actor, subject: UUID) -> Followed:
    """The case, if there is one that this person may read. Raises NotFound otherwise.

    It asks the service over HTTP, so no transaction may be open meanwhile.
    """
    with transaction() as session:
        case = queries.case(session, subject)
    if case is None:
        raise NotFound
    shows = _service_shows(actor, case)
    if shows is None:
        with transaction() as session:
            if queries.has_met(session, actor, subject):
                return Followed(case, queries.heard_last(session, case.service))
    if not shows:
        raise NotFound
    return Followed(case, None)


def _service_shows(actor: Actor, case: RowMapping) -> bool | None:
    """Whether the service shows it to this person; None when it cannot be asked."""
    service, path = case.link.lstrip("/").split("/", 1)
    try:
        answer = forward.call(service, "GET", f"/v1/{path}", actor)
    except Unavailable:
        return None
    return None if answer.status_code >= _BROKEN else answer.status_code == _SHOWN
