"""What is done once for a whole transaction, just before it is kept: however many of its steps asked for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from chassis.db import sessions

_ASKED = "afterwards"
Deed = Callable[[Session, frozenset[Any]], None]


def at_the_end(session: Session, deed: Deed, about: Any) -> None:
    """Have this done when all else is; what it is about is gathered, so that it is done once.

    Whatever it locks is locked last, and by everybody in the same order.
    """
    session.info.setdefault(_ASKED, {}).setdefault(deed, set()).add(about)


@event.listens_for(sessions, "before_commit")
def _do(session: Session) -> None:
    while asked := session.info.pop(_ASKED, None):
        for deed, about in asked.items():
            deed(session, frozenset(about))


@event.listens_for(sessions, "after_rollback")
def _drop(session: Session) -> None:
    session.info.pop(_ASKED, None)
