"""What the gateway does when it hears of documents, whichever service issued them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import ValidationError, fields, validate
from sqlalchemy.orm import Session

from chassis.schema import Facts, WordsSchema
from chassis.subscriptions import Heard, Unreadable
from gateway.documents.model import IssuedDocument
from gateway.newest import keep_newest, newest_by_thing

ISSUED = ".document.issued"
_DIGEST = validate.Regexp(r"[0-9a-f]{64}\Z")


class DocumentFacts(Facts):
    """What is read of a document; should its service say more, that is not kept."""

    code_digest = fields.String(required=True, validate=_DIGEST)
    sha256 = fields.String(required=True, validate=_DIGEST)
    kind = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    issuer = fields.Nested(WordsSchema, required=True)
    state = fields.String(required=True, validate=validate.OneOf(("valid", "replaced", "withdrawn")))
    issued_at = fields.AwareDateTime(required=True)


_READER = DocumentFacts()


def keep_documents(session: Session, events: Sequence[Heard]) -> None:
    """The newest that was told of each; an older event, or the same again, changes nothing."""
    newest = newest_by_thing(events, lambda heard: heard.type == heard.source.strip("/") + ISSUED)
    rows = [_row(heard) for heard in newest.values()]
    keep_newest(session, IssuedDocument, rows, changing=("state", "changed_at", "sequence"))


def _row(heard: Heard) -> dict[str, Any]:
    try:
        facts: dict[str, Any] = _READER.load(heard.data.get("facts") or {})
    except ValidationError as wrong:
        raise Unreadable(f"facts: {wrong.messages}") from wrong
    return facts | {
        "id": heard.subject,
        "service": heard.source.strip("/"),
        "unit": heard.unit,
        "changed_at": heard.time,
        "sequence": heard.sequence,
    }
