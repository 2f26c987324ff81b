"""What an offer looks like from outside, and whether this person may apply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, fields, validate
from sqlalchemy.orm import object_session

from chassis import clock, paging
from chassis.asking import actor, language
from chassis.schema import Text, WhyNotSchema, WordsSchema
from chassis.texts import refusal
from services.training.eligibility.process import why_not
from services.training.engagements.queries import applied_for, engagements_of
from services.training.offers.model import Kind, Offer


class CatalogueAsked(Schema):
    """How the catalogue is narrowed."""

    after = fields.UUID()
    limit = fields.Integer(load_default=paging.USUAL, validate=validate.Range(1, paging.MOST))
    open_now = fields.String(validate=validate.OneOf(("yes", "no")))
    kind = fields.String(validate=validate.OneOf([one.value for one in Kind]), metadata={"x-choices": "programme_kind"})
    unit = Text(most=200, metadata={"x-names": "unit"})


class OfferSchema(Schema):
    """Something one may apply for; `may_apply` says whether, and `why_not` why not."""

    id = fields.UUID(required=True)
    thing = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "programme_kind"})
    unit = fields.String(required=True)
    quota = fields.Integer(required=True)
    placed = fields.Integer(required=True)
    opens_on = fields.Date(required=True)
    closes_on = fields.Date(required=True)
    days_left = fields.Integer(required=True)
    starts_on = fields.Date(allow_none=True, required=True)
    ends_on = fields.Date(allow_none=True, required=True)
    subjects = fields.List(fields.String(), required=True)
    criteria = fields.List(fields.Dict(), required=True)
    may_apply = fields.Boolean(required=True)
    why_not = fields.List(fields.Nested(WhyNotSchema), required=True)


def lines(found: Sequence[Offer]) -> list[dict[str, Any]]:
    """The offers as lines; what this person has applied for and where they are placed is asked once for all."""
    session = object_session(found[0]) if found else None
    me = actor()
    applied, engaged = set(), []
    if session and me.person:
        applied = applied_for(session, me.person, [one.id for one in found])
        engaged = engagements_of(session, me.person)
    shape = OfferSchema()
    return [shape.dump(_shown(one, why_not(one, me, applied, engaged))) for one in found]


def _shown(offer: Offer, refused: list[str]) -> dict[str, Any]:
    own = {name: getattr(offer, name, None) for name in OfferSchema().fields}
    return own | {
        "thing": "offer",
        "days_left": (offer.closes_on - clock.today()).days,
        "may_apply": not refused,
        "why_not": [{"code": code, "text": refusal(code, language())} for code in refused],
    }
