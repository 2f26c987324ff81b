"""The one document of a thing that is asked about, put on paper before all others."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import update

from chassis.db import transaction
from chassis.documents import making
from chassis.documents.model import Document
from tests.doors import Person

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def put_on_paper(who: Person, thing: str) -> str:
    """The newest document of a thing, made now; others go on waiting, as each costs a process of its own."""
    document = str(who.get(f"{thing}/documents").json["items"][0]["id"])
    with transaction() as session:
        session.execute(update(Document).where(Document.id == UUID(document)).values(next_at=LONG_AGO))
    assert making.make_next()
    return document
