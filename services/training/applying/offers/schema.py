"""What an offer looks like from outside, and whether this person may apply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from marshmallow import Schema, fields, validate
from sqlalchemy.orm import object_session

from chassis import clock, paging
from chassis.asking import actor, language
from chassis.schema import StateSchema, WhyNotSchema, WordsSchema
from chassis.seats.model import State
from chassis.texts import refusal, text
from services.training.applying.eligibility.process import why_not
from services.training.applying.engagements.queries import applied_for, clashes_of
from services.training.applying.offers.model import Kind, Offer

# Where people read what it is: an offer is no page of its own.
PLACES = {Kind.MGT: "communities"}


class RankingAsked(paging.PageAsked):
    """Which part of the ranked list."""

    state = fields.Enum(State, by_value=True, load_default=State.WAITLISTED)
    first = fields.Integer(load_default=1, validate=validate.Range(1, 100_000))


class RankedSchema(Schema):
    """An application with its place in the list."""

    rank = fields.Integer(required=True)
    id = fields.UUID(required=True)
    case = fields.String(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)
    subject = fields.String(allow_none=True, metadata={"x-choices": "subject"})
    is_weighed = fields.Boolean(required=True)
    score = fields.Integer(required=True)
    ranks_last = fields.Boolean(required=True)
    earlier_placements = fields.Integer(required=True)
    submitted_at = fields.DateTime(required=True)


class OfferSchema(Schema):
    """Something one may apply for; `may_apply` says whether, and `why_not` why not."""

    id = fields.UUID(required=True)
    thing = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "programme_kind"})
    unit = fields.String(required=True)
    state = fields.Nested(StateSchema, required=True)
    link = fields.String(required=True)
    changed_at = fields.DateTime(required=True)
    quota = fields.Integer(required=True)
    placed = fields.Integer(required=True)
    opens_on = fields.Date(required=True)
    closes_on = fields.Date(required=True)
    days_left = fields.Integer(required=True)
    starts_on = fields.Date(allow_none=True, required=True)
    ends_on = fields.Date(allow_none=True, required=True)
    subjects = fields.List(fields.String(metadata={"x-choices": "subject"}), required=True)
    criteria = fields.List(fields.Dict(), required=True)
    may_apply = fields.Boolean(required=True)
    why_not = fields.List(fields.Nested(WhyNotSchema), required=True)


def lines(found: Sequence[Offer]) -> list[dict[str, Any]]:
    """The offers as lines; what this person has applied for and where they are placed is asked once for all."""
    session = object_session(found[0]) if found else None
    me = actor()
    applied: set[UUID] = set()
    clashing: dict[UUID, list[str]] = {}
    if session and me.person:
        applied = applied_for(session, me.person, [one.id for one in found])
        clashing = clashes_of(session, me.person, found)
    shape = OfferSchema()
    return [shape.dump(_shown(one, why_not(one, me, applied, clashing))) for one in found]


def _shown(offer: Offer, refused: list[str]) -> dict[str, Any]:
    state = "open" if offer.is_open else "closed"
    own = {name: getattr(offer, name, None) for name in OfferSchema().fields}
    return own | {
        "thing": "offer",
        "state": {"code": state, "text": text(f"state.offer.{state}", language())},
        "link": f"/training/{PLACES.get(offer.kind, 'activities')}/{offer.id}",
        "changed_at": clock.start_of(offer.opens_on),
        "days_left": (offer.closes_on - clock.today()).days,
        "may_apply": not refused,
        "why_not": [{"code": code, "text": refusal(code, language())} for code in refused],
    }
