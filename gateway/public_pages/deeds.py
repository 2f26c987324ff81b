"""What the gateway does when it hears what everybody may see of a thing, or that there is nothing any more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import ValidationError, fields, validate
from sqlalchemy.orm import Session

from chassis.schema import Facts, Text, WordsSchema
from chassis.subscriptions import Heard, Unreadable
from gateway.newest import keep_newest, newest_by_thing
from gateway.public_pages.model import PublicThing

PUBLIC = "public"


class TypedWords(Facts):
    """What people wrote for everybody; not everybody writes it in English too."""

    tr = Text(required=True)
    en = Text()


class PageFacts(Facts):
    """A page; should its service say more, that is not kept."""

    programme = fields.Nested(WordsSchema, required=True)
    about = fields.Nested(WordsSchema, required=True)
    units = fields.List(fields.String(), required=True, validate=validate.Length(min=1))


class EntryFacts(Facts):
    """What stands on a page; likewise."""

    page = fields.UUID(required=True)
    kind = fields.Nested(WordsSchema, required=True)
    topics = fields.List(fields.Nested(WordsSchema), required=True)
    title = fields.Nested(TypedWords, required=True)
    text = fields.Nested(TypedWords, required=True)
    period = Text(required=True)
    happened_on = fields.Date(required=True)
    released_at = fields.AwareDateTime(required=True)


_PAGE, _ENTRY = PageFacts(), EntryFacts()


def keep_public(session: Session, events: Sequence[Heard]) -> None:
    """The newest that was told of each; an older event, or the same again, changes nothing."""
    newest = newest_by_thing(events, lambda heard: PUBLIC in heard.data)
    keep_newest(session, PublicThing, [_row(heard) for heard in newest.values()])


def _row(heard: Heard) -> dict[str, Any]:
    try:
        number = str(heard.data["case"])
        return {
            "id": heard.subject,
            "number": number,
            "told_at": heard.time,
            "sequence": heard.sequence,
            **_shown(number, heard.data[PUBLIC] or {}),
        }
    except (ValidationError, KeyError, TypeError, AttributeError) as wrong:
        raise Unreadable(f"public: {getattr(wrong, 'messages', wrong)}") from wrong


def _shown(number: str, said: dict[str, Any]) -> dict[str, Any]:
    nothing = {"address": None, "page": None, "released_at": None, "shown": None}
    if "page" in said:
        return nothing | {"address": number, "shown": _PAGE.load(said["page"])}
    if "entry" in said:
        entry = _ENTRY.load(said["entry"])
        return nothing | {"page": entry.pop("page"), "released_at": entry["released_at"], "shown": entry}
    return nothing
