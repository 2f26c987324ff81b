"""The assignment and the lines of a travel claim (FIN-02, FIN-03, FIN-04, FIN-11)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, unit_of
from chassis.errors import NotAllowed, RuleNotMet
from chassis.evidence.model import evidence_of
from chassis.identity import DISTRICT, PROVINCE, Actor, Role, cut
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.communities.model import Community
from services.training.library.practice_texts.process import STAFF
from services.training.money.expenses.process import EXPENSE_KINDS, LEGAL_BASES, Money, correction
from services.training.money.travel_claims.model import ClaimLine, TravelClaim
from services.training.planning.activities.model import Activity, Source
from services.training.planning.participants.model import Trainer

MOST_LINES = 200
TRAVEL_LAW = "law_6245"


class ExpenseLine(Inputs):
    """One expense: of which kind, when, how much, and which piece of evidence shows it."""

    kind = fields.String(required=True, validate=validate.OneOf(EXPENSE_KINDS), metadata={"x-choices": "expense_kinds"})
    spent_on = fields.Date(required=True)
    amount = Money(required=True)
    legal_basis = fields.String(
        load_default=TRAVEL_LAW, validate=validate.OneOf(LEGAL_BASES), metadata={"x-choices": "legal_bases"}
    )
    evidence = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "evidence"})


class ClaimLines(Inputs):
    """All the expenses."""

    lines = fields.List(fields.Nested(ExpenseLine), required=True, validate=validate.Length(max=MOST_LINES))


class NewClaim(ClaimLines):
    """For which community or training, where it took place and from when to when."""

    source = fields.UUID(required=True, metadata={"x-choices-from": "things:communities,activities"})
    place = Text(required=True, most=200, metadata={"x-names": "unit", "x-choices-from": "units"})
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """One comes back after one went, in the same budget year (FIN-03)."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")
        if said["ends_on"].year != said["starts_on"].year:
            raise ValidationError("claim_of_two_years", field_name="ends_on")


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> TravelClaim:
    """Of whoever was assigned as trainer. Raises RuleNotMet for what is none of the project's activities."""
    known = session.get(KnownPerson, actor.person)
    if known is None or known.unit is None:
        raise NotAllowed(extra={"roles": sorted((*STAFF, Role.TRAINER))})
    subject = _assigned_to(session, known.id, inputs["source"])
    if subject is None:
        raise RuleNotMet("not_project_expense", source="FIN-02", errors={"source": ["not_project_expense"]})
    place = unit_of(session, inputs["place"])
    if place is None or cut(place.path, PROVINCE) == cut(place.path, 1):
        raise RuleNotMet("place_unknown", source="FIN-04", errors={"place": ["place_unknown"]})
    claim = TravelClaim(
        unit=place.path,
        claimant=known.id,
        claimant_name=known.name,
        own_unit=known.unit,
        source_id=inputs["source"],
        subject=subject,
        place_name=place.name,
        starts_on=inputs["starts_on"],
        ends_on=inputs["ends_on"],
        budget_year=inputs["starts_on"].year,
        payer_unit=cut(place.path, PROVINCE),
        corrections=[],
    )
    write(claim, inputs)
    return claim


def _assigned_to(session: Session, person: UUID, source: UUID) -> str | None:
    """A community or a school's training in which this person taught; no other activity is the project's."""
    community = session.get(Community, source)
    if community is not None:
        return community.theme if str(person) in {one["person"] for one in community.trainers} else None
    wanted = (
        select(Activity.name)
        .join(Trainer, Trainer.activity_id == Activity.id)
        .where(Activity.id == source, Activity.source == Source.OTMG, Trainer.person == person)
    )
    return session.scalar(wanted)


def write(claim: TravelClaim, inputs: Mapping[str, Any]) -> None:
    """What is claimed from now on."""
    claim.lines = [ClaimLine(**one) for one in inputs["lines"]]
    add_up(claim)


def add_up(claim: TravelClaim) -> None:
    """The lines, less what was paid too much."""
    lines = sum((line.amount for line in claim.lines), Decimal(0))
    claim.total = lines + sum((Decimal(one["amount"]) for one in claim.corrections), Decimal(0))


def pay(claim: TravelClaim, inputs: Mapping[str, Any]) -> None:
    """When, and by which document."""
    claim.paid_on, claim.document_number = inputs["paid_on"], inputs["document_number"]


def correct(claim: TravelClaim, inputs: Mapping[str, Any]) -> None:
    """What was paid stays as it stands; a negative line is added (Q-41)."""
    claim.corrections = [*claim.corrections, correction(inputs, clock.today())]
    add_up(claim)


@rule(source="FIN-04", field="place")
def same_region(claim: TravelClaim) -> bool:
    """Who is assigned within the own region, the own district, has no claim."""
    return cut(claim.own_unit, DISTRICT) != cut(claim.unit, DISTRICT)


@rule(source="FIN-03", field="lines")
def outside_budget_year(claim: TravelClaim, inputs: Mapping[str, Any]) -> bool:
    """What is paid of a budget year was spent in it."""
    return all(line["spent_on"].year == claim.budget_year for line in inputs["lines"])


@rule(source="SM-FIN", field="lines")
def lines_required(claim: TravelClaim) -> bool:
    """Something is claimed."""
    return bool(claim.lines)


def _unshown(claim: TravelClaim, session: Session) -> list[str]:
    brought = {one.id for one in evidence_of(session, claim.id)}
    return [f"choice.expense_kinds.{line.kind}" for line in claim.lines if line.evidence not in brought]


@rule(source="SM-FIN", field="lines", names=_unshown)
def expense_not_shown(claim: TravelClaim, session: Session) -> bool:
    """Each line names the paper that shows it."""
    return not _unshown(claim, session)


@rule(source="SM-FIN", status=409)
def assignment_not_ended(claim: TravelClaim) -> bool:
    """It is claimed when the assignment has ended."""
    return claim.ends_on <= clock.today()
