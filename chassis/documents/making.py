"""A work of every service whose steps put something on paper: it makes what was ordered, once."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from io import BytesIO
from threading import Event
from uuid import UUID

from sqlalchemy import select

from chassis import clock
from chassis.db import transaction
from chassis.documents.drawing import page_of
from chassis.documents.issuing import issue
from chassis.documents.model import Document, State
from chassis.documents.printing import LONGEST, NotPrinted, printed
from chassis.files.store import store
from chassis.logs import log
from chassis.metrics import documents, service

EVERY = 0.5
# Whoever takes one in hand has so long; then another may, for the first may be gone.
IN_HAND = timedelta(seconds=LONGEST + 10)
LONGEST_PAUSE = timedelta(minutes=10)


def run(stop: Event) -> None:
    """Make what waits, until told to stop."""
    while not stop.is_set():
        if not make_next():
            stop.wait(EVERY)


def make_next() -> bool:
    """Make the document that waits longest; False where none does."""
    taken = _take_in_hand()
    if taken is None:
        return False
    document_id, page = taken
    try:
        pdf = printed(page)
    except NotPrinted as why:
        _put_off(document_id, str(why))
        return True
    sha256 = hashlib.sha256(pdf).hexdigest()
    with transaction() as session:
        if issue(session, document_id, sha256, len(pdf)):
            # Before the commit: what is told to be there is there.
            store().keep(BytesIO(pdf), sha256)
            documents.labels(service(), "made").inc()
            log.info("document_made", document_id=str(document_id))
    return True


def _take_in_hand() -> tuple[UUID, str] | None:
    """No row is held while it is printed: a step that withdraws it must not wait."""
    waiting = select(Document).where(Document.state == State.WAITING, Document.next_at <= clock.real_now())
    with transaction() as session:
        row = session.scalar(waiting.order_by(Document.next_at).limit(1).with_for_update(skip_locked=True))
        if row is None:
            return None
        row.next_at = clock.real_now() + IN_HAND
        row.attempts += 1
        return row.id, page_of(row)


def _put_off(document_id: UUID, why: str) -> None:
    """The others go on; this one is tried again ever more seldom."""
    with transaction() as session:
        row = session.get_one(Document, document_id, with_for_update=True)
        row.last_error = why
        row.next_at = clock.real_now() + min(timedelta(seconds=2**row.attempts), LONGEST_PAUSE)
    documents.labels(service(), "failed").inc()
    log.error("document_not_made", document_id=str(document_id), why=why)
