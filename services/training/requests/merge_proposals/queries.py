"""Who sees proposals to join requests."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import below
from services.training.requests.merge_proposals.model import MergeProposal, ProposedRequest

READERS = (
    Role.DEPUTY_PRINCIPAL,
    Role.PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OYGGM_OFFICER,
    Role.AUDITOR,
)


def visible_to(actor: Actor) -> Select[MergeProposal]:
    """Each school in it, and those above each."""
    units = dict.fromkeys(actor.units(*READERS))
    theirs = or_(false(), *(below(ProposedRequest.unit, unit) for unit in units))
    return select(MergeProposal).where(
        select(ProposedRequest.request_id).where(ProposedRequest.proposal_id == MergeProposal.id, theirs).exists()
    )
