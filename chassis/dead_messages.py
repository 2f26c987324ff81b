"""The events a service could not handle: an operator lists, reads, sends again or discards them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from getpass import getuser
from typing import Any

import orjson
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from chassis import db
from chassis.clock import real_now
from chassis.inbox import Ending, InboxRow
from chassis.logs import log, mask


class NotParked(SystemExit):
    """There is no parked event with this id; it may have been sent again or discarded by somebody else."""


def listed(session: Session, at_most: int = 200) -> list[dict[str, Any]]:
    """The parked events, oldest first, without their contents."""
    parked = select(InboxRow).where(InboxRow.state == Ending.PARKED).order_by(InboxRow.arrived).limit(at_most)
    return [_summary(row) for row in session.scalars(parked)]


def shown(session: Session, event_id: str) -> dict[str, Any]:
    """One of them with its contents, masked."""
    row = session.scalar(select(InboxRow).where(InboxRow.id == event_id, InboxRow.state == Ending.PARKED))
    if row is None:
        raise NotParked(_none(event_id))
    return _summary(row) | {"body": mask((row.body or b"").decode(errors="replace"))}


def resend(session: Session, event_id: str, by: str) -> None:
    """Let the listener try it again now; what waits behind it follows in order."""
    _decide(session, event_id, state=Ending.RETRY, attempts=0, next_at=real_now(), decided_by=by)
    log.info("dead message resent", event_id=event_id, by=by)


def discard(session: Session, event_id: str, reason: str, by: str) -> None:
    """Give it up, for a reason that stays with it; its row is kept as the record of that."""
    if not reason.strip():
        message = "discarding needs a reason"
        raise ValueError(message)
    _decide(session, event_id, state=Ending.DISCARDED, decided_by=by, reason=reason, tried_at=real_now())
    log.warning("dead message discarded", event_id=event_id, by=by, reason=reason)


def _decide(session: Session, event_id: str, **columns: Any) -> None:
    parked = update(InboxRow).where(InboxRow.id == event_id, InboxRow.state == Ending.PARKED)
    if session.scalar(parked.values(**columns).returning(InboxRow.id)) is None:
        raise NotParked(_none(event_id))


def _none(event_id: str) -> str:
    return f"no parked event has the id {event_id}"


def _summary(row: InboxRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "type": row.type,
        "source": row.source,
        "subject": row.subject,
        "sequence": row.sequence,
        "heard_at": row.heard_at,
        "tried_at": row.tried_at,
        "attempts": row.attempts,
        "handler": row.handler,
        "cause": row.cause,
        "error": mask(row.error or ""),
    }


def _list(said: argparse.Namespace) -> None:
    """List the parked events of a service."""
    with db.transaction() as session:
        _say(*listed(session))


def _show(said: argparse.Namespace) -> None:
    """Show one parked event, masked."""
    with db.transaction() as session:
        _say(shown(session, said.id))


def _resend(said: argparse.Namespace) -> None:
    """Let the listener try parked events again."""
    for event_id in said.id:
        with db.transaction() as session:
            resend(session, event_id, _operator())


def _discard(said: argparse.Namespace) -> None:
    """Give a parked event up; the reason stays with it."""
    with db.transaction() as session:
        discard(session, said.id, said.reason, _operator())


def _connected(act: Callable[[argparse.Namespace], None]) -> Callable[[argparse.Namespace], None]:
    def connected(said: argparse.Namespace) -> None:
        engine = db.connect(1)
        try:
            act(said)
        finally:
            engine.dispose()

    return connected


ACTS = {
    name: _connected(act)
    for name, act in [("list", _list), ("show", _show), ("resend", _resend), ("discard", _discard)]
}


def _operator() -> str:
    return f"command line ({getuser()})"


def _say(*found: dict[str, Any]) -> None:
    for one in found:
        sys.stdout.write(orjson.dumps(one, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z).decode() + "\n")
