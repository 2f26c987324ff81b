"""A document's way: ordered with its step, issued when it is made, replaced by the next one, or withdrawn.

Each is told as `<service>.document.issued` with the state it is in now: a digest of the code, the digest of the file,
and nothing about anybody.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock, outbox
from chassis.documents.codes import digest_of
from chassis.documents.marks import marks_of
from chassis.documents.model import Document, State, standing
from chassis.documents.paper import Template
from chassis.events import Event, Told, declared
from chassis.texts import both
from chassis.things import new_id

_SENTENCE = "A document was issued, replaced by a newer one or withdrawn; whoever has it can check it."
_FACTS = (
    ("code_digest", str),
    ("sha256", str),
    ("kind", str),
    ("title", dict[str, str]),
    ("issuer", dict[str, str]),
    ("number", int),
    ("state", str),
    ("issued_at", datetime),
)


def issued(service: str) -> type[Event]:
    """The one event of a service's documents."""
    return declared(f"{service}.document.issued", _SENTENCE, _FACTS)


def order(session: Session, thing: Any, named: str, template: Template) -> None:
    """Freeze what stands in it now, in the step's own transaction; the worker does the rest."""
    paper = template.write(session, thing)
    paper.marks = marks_of(session, thing, named.rpartition(".")[2], template)
    row = Document(
        thing=named,
        thing_id=thing.id,
        unit=thing.unit,
        kind=template.kind,
        number=thing.sequence,
        case=thing.case,
        content=paper.frozen(),
    )
    session.add(row)


def issue(session: Session, document_id: UUID, sha256: str, size: int) -> bool:
    """It is made: tell the world, and that the one before is replaced. False where it was withdrawn meanwhile."""
    # As it stands now: a step may have withdrawn it while it was being printed.
    row = session.get(Document, document_id, with_for_update=True, populate_existing=True)
    if row is None or row.state is not State.WAITING:
        return False
    row.sha256, row.size, row.issued_at = sha256, size, clock.now()
    row.state, row.last_error = State.VALID, None
    holding = [one for one in standing(session, row.thing_id, row.kind, State.VALID, State.REPLACED) if one is not row]
    if any(one.number > row.number for one in holding):
        # Its successor was made before it.
        _end(row, State.REPLACED)
    for before in holding:
        if before.state is State.VALID and before.number < row.number:
            _end(before, State.REPLACED)
            _tell(session, before)
    _tell(session, row)
    return True


def withdraw(session: Session, thing_id: UUID, kind: str) -> None:
    """What was issued holds no more; what was not yet made never will be."""
    for row in standing(session, thing_id, kind, State.WAITING, State.VALID):
        was_issued = row.state is State.VALID
        _end(row, State.WITHDRAWN)
        if was_issued:
            _tell(session, row)


def _end(row: Document, state: State) -> None:
    row.state, row.ended_at = state, clock.now()


def _tell(session: Session, row: Document) -> None:
    row.sequence += 1
    service = row.thing.partition(".")[0]
    facts = {
        "code_digest": digest_of(row.code),
        "sha256": row.sha256,
        "kind": row.kind,
        "title": both(f"document.{row.kind}"),
        "issuer": both("service"),
        "number": row.number,
        "state": row.state,
        "issued_at": row.issued_at,
    }
    event, event_id, at = issued(service), new_id(), clock.now()
    told = Told(event(**facts), row.id, row.sequence, row.unit, at, None, None, {})
    outbox.put(
        session,
        event_id=event_id,
        thing_type="document",
        thing_id=row.id,
        sequence=row.sequence,
        type=event.name,
        payload=told.envelope(event_id),
        occurred_at=at,
    )
