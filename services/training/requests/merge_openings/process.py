"""How a proposal to join requests comes about: of what was found, or of what an officer names (TRN-22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.errors import NotFound
from chassis.identity import DISTRICT, PROVINCE, Actor, cut
from chassis.processes import rule
from chassis.schema import Inputs
from services.training.requests.merge_proposals.model import Consent, MergeProposal, ProposedRequest
from services.training.requests.merge_searches.process import in_open_proposals, refused_with
from services.training.requests.otmg_requests.model import WAITING, OtmgRequest
from services.training.requests.request_likeness.queries import likeness_of
from services.training.scope import covered

DAYS_TO_ANSWER, FEWEST, MOST = 5, 2, 20


class NewProposal(Inputs):
    """The requests that an officer wants to join, whatever their words are."""

    requests = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(min=FEWEST, max=MOST),
        metadata={"x-choices-from": "things:otmg-requests"},
    )


def make_found(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> MergeProposal:
    """Of a request and of those that the search found."""
    request: OtmgRequest = inputs["request"]
    return _proposal(session, request, [other for other, _ in inputs["found"]])


def make_named(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> MergeProposal:
    """Of the requests that an officer names. Raises NotFound for one they do not see."""
    ids = sorted(set(inputs["requests"]))
    wanted = select(OtmgRequest).where(OtmgRequest.id.in_(ids), covered(actor, OtmgRequest.unit))
    found = list(session.scalars(wanted.where(OtmgRequest.submitted_at.is_not(None)).order_by(OtmgRequest.id)))
    if len(found) < len(ids):
        raise NotFound
    return _proposal(session, found[0], found[1:])


def _proposal(session: Session, first: OtmgRequest, others: Sequence[OtmgRequest]) -> MergeProposal:
    districts = {cut(one.unit, DISTRICT) for one in (first, *others)}
    unit = districts.pop() if len(districts) == 1 else cut(first.unit, PROVINCE)
    proposal = MergeProposal(unit=unit, half_year=first.half_year, subject=first.training_subject or "")
    proposal.answers_due_on = working_days_after(session, clock.today(), DAYS_TO_ANSWER)
    proposal.requests = [_member(first, None), *(_member(one, first) for one in others)]
    return proposal


def _member(request: OtmgRequest, first: OtmgRequest | None) -> ProposedRequest:
    likeness = likeness_of(request, first) if first else None
    return ProposedRequest(
        request_id=request.id,
        unit=request.unit,
        subject=request.training_subject or "",
        number_of_participants=len(request.participants),
        topic_likeness=likeness.topic if likeness else None,
        reasons=likeness.reasons() if likeness else [],
        consent=Consent.WAITING,
        is_open=True,
    )


def requests_of(session: Session, proposal: MergeProposal, *consents: Consent) -> list[OtmgRequest]:
    """Its requests whose schools said one of these, and that still wait for the directorate."""
    ids = [one.request_id for one in proposal.requests if one.consent in consents]
    wanted = select(OtmgRequest).where(OtmgRequest.id.in_(ids), OtmgRequest.state.in_(WAITING))
    return list(session.scalars(wanted.order_by(OtmgRequest.id)))


@rule(source="TRN-22", field="requests")
def two_schools_required(proposal: MergeProposal) -> bool:
    """Requests of different schools are joined, one of each."""
    return len(set(proposal.schools)) == len(proposal.schools) >= FEWEST


@rule(source="TRN-22", status=409, field="requests")
def request_not_waiting(proposal: MergeProposal, session: Session) -> bool:
    """Each lies at the directorate undecided, in the same half-year, and is not joined already."""
    waiting = requests_of(session, proposal, *Consent)
    return len(waiting) == len(proposal.requests) and not any(
        one.is_joint or one.half_year != proposal.half_year for one in waiting
    )


@rule(source="SM-TRN-2", status=409, field="requests")
def request_in_proposal(proposal: MergeProposal, session: Session) -> bool:
    """Nobody is asked about the same request twice at a time."""
    return not in_open_proposals(session, [one.request_id for one in proposal.requests])


@rule(source="SM-TRN-2", status=409, field="requests")
def refused_before(proposal: MergeProposal, session: Session) -> bool:
    """What one of two schools did not want is not proposed again."""
    ids = [one.request_id for one in proposal.requests]
    return not refused_with(session, ids) & set(ids)


ASKED = (two_schools_required, request_not_waiting, request_in_proposal, refused_before)
