"""A work of every service whose steps put something on paper: it makes what was ordered, once."""

from __future__ import annotations

import hashlib
from io import BytesIO
from threading import Event
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.documents.drawing import page_of
from chassis.documents.issuing import issue
from chassis.documents.model import Document, State
from chassis.documents.press import LONGEST, NotPrinted, printed
from chassis.files.store import store
from chassis.logs import log
from chassis.metrics import documents, service

EVERY = 0.5
LOOKED_AT = 20
# While a page is printed the database is asked nothing; it would take us for gone.
_PATIENCE = text(f"SET LOCAL idle_in_transaction_session_timeout = '{LONGEST + 30}s'")


def run(stop: Event) -> None:
    """Make what waits, until told to stop."""
    while not stop.is_set():
        if not make_next():
            stop.wait(EVERY)


def make_next() -> bool:
    """Make the document that waits longest; False where none does."""
    with transaction() as session:
        row = _take_in_hand(session)
        if row is None:
            return False
        try:
            pdf = printed(page_of(row))
        except NotPrinted as why:
            _put_off(session, row.id, str(why))
            return True
        sha256 = hashlib.sha256(pdf).hexdigest()
        if issue(session, row.id, sha256, len(pdf)):
            # Before the commit: what is told to be there is there.
            store().keep(BytesIO(pdf), sha256)
            documents.labels(service(), "made").inc()
            log.info("document_made", document_id=str(row.id))
        return True


def _take_in_hand(session: Session) -> Document | None:
    """One that nobody else has in hand; the row itself stays free, so that a step which withdraws it need not wait.

    Should this process die, the database lets go of it at once, and another makes it.
    """
    waiting = select(Document).where(Document.state == State.WAITING, Document.next_at <= clock.real_now())
    for row in session.scalars(waiting.order_by(Document.next_at).limit(LOOKED_AT)):
        hand = func.pg_try_advisory_xact_lock(func.hashtextextended(str(row.id), 1))
        if session.scalar(select(hand)):
            # Whoever had it in hand just before may have made it.
            session.refresh(row)
            if row.state is State.WAITING:
                session.execute(_PATIENCE)
                return row
    return None


def _put_off(session: Session, document_id: UUID, why: str) -> None:
    """The others go on; this one is tried again ever more seldom."""
    row = session.get_one(Document, document_id, with_for_update=True)
    row.attempts += 1
    row.last_error = why
    row.next_at = clock.again_at(row.attempts)
    documents.labels(service(), "failed").inc()
    log.error("document_not_made", document_id=str(document_id), why=why)
