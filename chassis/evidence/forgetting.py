"""A work of every service that takes evidence: what was taken back is forgotten, its file and what it was called."""

from __future__ import annotations

from threading import Event
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from chassis.db import transaction
from chassis.documents.model import Document
from chassis.evidence.model import Evidence, hold
from chassis.files.store import store

EVERY = 10.0
AT_ONCE = 50
# Names of files and of what they show may name people (PRV-14); of what kind it was, and who brought it when, stays.
NOTHING: dict[str, Any] = {"title": "", "name": None, "address": None, "is_forgotten": True}


def run(stop: Event) -> None:
    """Forget, now and then, until told to stop."""
    while not stop.is_set():
        if not forget():
            stop.wait(EVERY)


def forget() -> int:
    """Forget the files that nothing needs any more; how many pieces of evidence they were."""
    gone = (Evidence.removed_at.is_not(None), Evidence.is_forgotten.is_(False))
    with transaction() as session:
        digests = list(session.scalars(select(Evidence.sha256).where(*gone).distinct().limit(AT_ONCE)))
    for sha256 in digests:
        with transaction() as session:
            if sha256 is not None:
                forget_file(session, sha256)
            mine = Evidence.sha256 == sha256 if sha256 else Evidence.sha256.is_(None)
            session.execute(update(Evidence).where(mine, *gone).values(NOTHING))
    return len(digests)


def forget_file(session: Session, sha256: str) -> None:
    """Have a file no more that nothing names; whoever brings the same one at this moment is waited for."""
    hold(session, sha256)
    still = select(Evidence.id).where(Evidence.sha256 == sha256, Evidence.removed_at.is_(None))
    issued = select(Document.id).where(Document.sha256 == sha256)
    if session.scalar(still.limit(1)) is None and session.scalar(issued.limit(1)) is None:
        store().forget(sha256)
