"""What a candidacy looks like from outside: to those who judge, and to schools and districts."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked, AskedOne
from services.awards.judging.candidacies.model import Candidacy, State
from services.awards.judging.decisions.queries import shown
from services.awards.judging.decisions.schema import AwardDecisionSchema
from services.awards.judging.score_counts.queries import Part, in_words, parts_of, totals_of


class CriterionSumSchema(Schema):
    """What one criterion adds to the sum."""

    place = fields.Integer(required=True)
    text = fields.String(required=True)
    weight = fields.Integer(required=True)
    mean = fields.Float(required=True)
    adds = fields.Float(required=True)


class JurorSumSchema(Schema):
    """One juror's sum; whose it is, is not said here."""

    total = fields.Integer(required=True)


class SumFormulaSchema(Schema):
    """How the sum is worked out."""

    text = fields.String(required=True)


def _has_sum(candidacy: Candidacy) -> bool:
    """Only once scoring is closed, and not while others look at it again."""
    return candidacy.mean is not None and candidacy.state is not State.SECOND_LOOK


def parts(session: Session, candidacy: Candidacy) -> list[Part]:
    """Criterion by criterion."""
    return parts_of(session, [candidacy.id])[candidacy.id] if _has_sum(candidacy) else []


def totals(session: Session, candidacy: Candidacy) -> list[dict[str, int]]:
    """Each juror's sum, the highest first."""
    return [{"total": one} for one in totals_of(session, candidacy.id)] if _has_sum(candidacy) else []


def formula(session: Session, candidacy: Candidacy) -> dict[str, Any] | None:
    """The sum with its formula (Q-43)."""
    found = parts(session, candidacy)
    return {"text": in_words(found, candidacy.mean)} if found and candidacy.mean is not None else None


class NomineeSchema(Schema):
    """A candidacy as its school and its district have it."""

    project_year_id = fields.UUID(required=True)
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    recipient_group = fields.String(required=True, metadata={"x-choices": "recipient_groups"})
    level = fields.String(allow_none=True, metadata={"x-choices": "school_levels"})
    grounds = fields.String(required=True)
    nominator = fields.String(required=True, metadata={"x-choices": "bodies"})
    record_ids = fields.List(fields.UUID(), required=True)
    schools = fields.List(fields.String(), required=True)
    people = fields.List(fields.UUID(), required=True)
    student_ids = fields.List(fields.UUID(), required=True)
    student_count = fields.Integer(allow_none=True)
    left_out_for = fields.String(allow_none=True)
    decision = AskedOne(AwardDecisionSchema, shown)
    published_on = fields.Date(allow_none=True)
    presented_on = fields.Date(allow_none=True)


class CandidacySchema(NomineeSchema):
    """Somebody’s candidacy for an award, with what the jurors’ scores add up to once scoring is closed."""

    scorers = fields.Integer(allow_none=True)
    mean = fields.Float(allow_none=True)
    first_mean = fields.Float(allow_none=True)
    spread = fields.Integer(allow_none=True)
    formula = AskedOne(SumFormulaSchema, formula)
    parts = Asked(CriterionSumSchema, parts)
    totals = Asked(JurorSumSchema, totals)
    second_look_for = fields.String(allow_none=True)
    second_look_minute = fields.String(allow_none=True)
