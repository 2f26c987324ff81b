"""The shapes that every service answers with, and text fields that a database can keep."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from typing import Any

from marshmallow import EXCLUDE, INCLUDE, RAISE, Schema, ValidationError, fields, validate, validates_schema

from chassis.logs import mask

LONGEST_TEXT = 4000
BIGGEST_NUMBER = 2_147_483_647
OUR_AGE = range(1900, 2200)
# Control characters, and what makes a text run backwards so that it reads as something else.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BLANK = {"Cf", "Mn", "Zl", "Zp", "Zs"}


class Facts(Schema):
    """What a listener reads of an event; it ignores the rest."""

    class Meta:
        """Unknown facts are somebody else's business."""

        unknown = EXCLUDE


class Inputs(Schema):
    """What a person says with a step; a misspelt field is told, not dropped."""

    class Meta:
        """Unknown fields are refused by name."""

        unknown = RAISE

    @validates_schema
    def days_of_our_age(self, said: dict[str, Any], **_: Any) -> None:
        """In the year 1 or 9999 a finger slipped; one day earlier or later no calendar goes on."""
        wrong = {name: ["day_not_plausible"] for name, value in said.items() if any(map(_is_far_away, _days(value)))}
        if wrong:
            raise ValidationError(wrong)


def _days(value: Any) -> list[date]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, date)]


def _is_far_away(day: date) -> bool:
    return day.year not in OUR_AGE


def kept_as_text(value: str) -> None:
    """Something to be seen, that says the same to everybody; PostgreSQL keeps no NUL, and nobody types an escape."""
    if _UNSEEN.search(value) or (value and not any(unicodedata.category(one) not in _BLANK for one in value)):
        raise ValidationError("invalid_character")


def names_nobody_by_number(value: str) -> None:
    """What people write goes into events and mails; a T.C. kimlik no has a field of its own, where it is closed."""
    if mask(value) != value:
        raise ValidationError("national_id_in_text")


class Text(fields.String):
    """Text as people type it: trimmed, not empty unless that is allowed, and no longer than a page.

    `is_number` says that a T.C. kimlik no is what is asked for.
    """

    def __init__(self, *, least: int = 1, most: int = LONGEST_TEXT, is_number: bool = False, **rest: Any) -> None:
        checks = [validate.Length(min=least, max=most), kept_as_text, *rest.pop("checks", ())]
        checks += [] if is_number else [names_nobody_by_number]
        if is_number:
            # A page keeps on the device what is typed, but not this.
            rest["metadata"] = {**rest.get("metadata", {}), "x-unkept": True}
        super().__init__(validate=checks, **rest)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **rest: Any) -> Any:
        # One letter may come in two pieces, as some keyboards send ö and İ; a search would not find it.
        said = unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value
        return super()._deserialize(said, attr, data, **rest)


class WordsSchema(Schema):
    """The same words in Turkish and in English."""

    tr = fields.String(required=True)
    en = fields.String(required=True)


class StateSchema(Schema):
    """A state: its code, and as people say it in the language asked for."""

    code = fields.String(required=True)
    text = fields.String(required=True)


class AddresseeSchema(Schema):
    """A role at a unit, or a person, that the thing waits for, and what they are expected to do."""

    role = fields.String()
    role_text = fields.String()
    unit = fields.String()
    branch = fields.String()
    person = fields.UUID()
    due = fields.DateTime()
    what = fields.String()


class WhyNotSchema(Schema):
    """Which rule says no, in words, on which paragraph it rests, and which roles could."""

    code = fields.String(required=True)
    text = fields.String(required=True)
    source = fields.String()
    source_text = fields.String()
    roles = fields.List(fields.String())


class ActionSchema(Schema):
    """A step that may be taken now, or may not, and why."""

    action = fields.String(required=True)
    text = fields.String(required=True)
    method = fields.String(required=True)
    href = fields.String(required=True)
    allowed = fields.Boolean(required=True)
    asks = fields.Boolean(required=True)
    awaited = fields.Boolean(required=True)
    why_not = fields.List(fields.Nested(WhyNotSchema), required=True)


class LineSchema(Schema):
    """A thing as a line of a list."""

    id = fields.UUID(required=True, dump_only=True)
    case = fields.String(required=True, dump_only=True)
    thing = fields.String(required=True, dump_only=True)
    title = fields.Nested(WordsSchema, required=True, dump_only=True)
    unit = fields.String(required=True, dump_only=True)
    state = fields.Nested(StateSchema, required=True, dump_only=True)
    version = fields.Integer(required=True, dump_only=True)
    opened_at = fields.DateTime(required=True, dump_only=True)
    changed_at = fields.DateTime(required=True, dump_only=True)


class ThingSchema(LineSchema):
    """What every thing answers beside its own fields."""

    awaiting = fields.List(fields.Nested(AddresseeSchema), dump_only=True)
    actions = fields.List(fields.Nested(ActionSchema), dump_only=True)


class HistoryLineSchema(Schema):
    """A line of the audit trail."""

    number = fields.Integer(required=True)
    at = fields.DateTime(required=True)
    action = fields.String(required=True)
    event = fields.String(required=True)
    text = fields.String(required=True)
    from_state = fields.String(allow_none=True)
    to_state = fields.String(required=True)
    person = fields.UUID(allow_none=True)
    role = fields.String(required=True)
    unit = fields.String(required=True)
    deputy_for = fields.UUID(allow_none=True)
    reason = fields.String(allow_none=True)


class ProblemSchema(Schema):
    """RFC 9457 application/problem+json; some refusals say more than these members."""

    class Meta:
        """Which lines of a list are wrong, which version is the newest: each is said where it helps."""

        unknown = INCLUDE

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True)
    detail = fields.String()
    source = fields.String()
    source_text = fields.String()
    instance = fields.String()
    errors = fields.Dict()
    roles = fields.List(fields.String())
    state = fields.String()


@cache
def page_of(item: type[Schema]) -> type[Schema]:
    """A page of a list: the items, and the key at which the next one begins."""
    shape: dict[str, fields.Field[Any]] = {
        "items": fields.List(fields.Nested(item), required=True),
        "next": fields.String(allow_none=True, required=True),
    }
    return Schema.from_dict(shape, name=f"{item.__name__.removesuffix('Schema')}Page")


def list_of(item: type[Schema]) -> type[Schema]:
    """A page of a door's list, with the steps that make such a thing."""
    shape: dict[str, fields.Field[Any]] = {"actions": fields.List(fields.Nested(ActionSchema), required=True)}
    return type(f"{item.__name__.removesuffix('Schema')}List", (page_of(item),), shape)
