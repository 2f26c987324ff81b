"""A visit as those see it who look for one: may they apply, and if not, why not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from chassis.asking import actor, language
from chassis.schema import StateSchema, WhyNotSchema, WordsSchema
from chassis.texts import basis, refusal, text
from services.mobility.eligibility.process import Applicant, applicant_of, why_not
from services.mobility.visit_programmes.model import VisitProgramme

# Where the reasons stand in the guide.
SOURCE = "MOB-07"


class VisitOpeningSchema(Schema):
    """A visit one may look at; `may_apply` says whether this person may apply, and `why_not` why not."""

    id = fields.UUID(required=True)
    thing = fields.String(required=True)
    title = fields.Nested(WordsSchema, required=True)
    unit = fields.String(required=True)
    state = fields.Nested(StateSchema, required=True)
    link = fields.String(required=True)
    changed_at = fields.DateTime(required=True)
    school_name = fields.String(required=True)
    field = fields.String(required=True, metadata={"x-choices": "subject"})
    criteria = fields.String(required=True)
    least_years = fields.Integer(allow_none=True, required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    opens_on = fields.Date(required=True)
    closes_on = fields.Date(required=True)
    quota = fields.Integer(required=True)
    may_apply = fields.Boolean(required=True)
    why_not = fields.List(fields.Nested(WhyNotSchema), required=True)


def lines(found: Sequence[VisitProgramme]) -> list[dict[str, Any]]:
    """The visits as lines; what is known of this person is asked once for all."""
    session = object_session(found[0]) if found else None
    me = actor()
    known = applicant_of(session, me) if session else Applicant()
    shape = VisitOpeningSchema()
    return [shape.dump(_shown(one, why_not(one, me, known))) for one in found]


def _shown(programme: VisitProgramme, refused: list[str]) -> dict[str, Any]:
    asked = language()
    own = {name: getattr(programme, name, None) for name in VisitOpeningSchema().fields}
    return own | {
        "thing": "visit_opening",
        "title": programme.title(),
        "state": {"code": programme.state, "text": text(f"state.visit_programme.{programme.state}", asked)},
        "link": f"/mobility/visit-programmes/{programme.id}",
        "may_apply": not refused,
        "why_not": [{"code": code, "text": refusal(code, asked), **basis(SOURCE, asked)} for code in refused],
    }
