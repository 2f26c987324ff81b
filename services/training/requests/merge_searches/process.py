"""Finds what might be joined with a request and proposes it; the same requests give the same proposal (TRN-22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased, selectinload

from chassis import clock
from chassis.identity import PROVINCE, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import processes_of
from chassis.scope import below
from chassis.transitions import create
from services.training.requests.merge_proposals.model import Consent, MergeProposal, ProposedRequest
from services.training.requests.otmg_requests.model import WAITING, OtmgRequest
from services.training.requests.request_likeness.queries import Likeness, likeness_of

# While people sleep, and before the directorates open.
HOUR = timedelta(hours=2)
MOST_OTHERS = 4

Found = tuple[OtmgRequest, Likeness]


def next_night(request: OtmgRequest) -> datetime | None:
    """The night after it was sent; none once that was done, and none for what is joined already."""
    if request.like_sought_at or request.is_joint or request.submitted_at is None:
        return None
    day = clock.day_of(request.submitted_at) + timedelta(days=1)
    return clock.start_of(day) + HOUR


def note_search(request: OtmgRequest) -> None:
    """It was looked for."""
    request.like_sought_at = clock.now()


def propose_joining(request: OtmgRequest, session: Session) -> None:
    """The schools are asked, where something like it is found."""
    if request.id in in_open_proposals(session, [request.id]):
        return
    if found := alike(session, request):
        create(session, processes_of(MergeProposal)[0], "make", SYSTEM_ACTOR, {"request": request, "found": found})


def alike(session: Session, request: OtmgRequest) -> list[Found]:
    """The requests most like it, one of each other school."""
    found = [(other, likeness_of(request, other)) for other in _others(session, request)]
    # Ties are broken by what never changes, so that a search may be done over.
    ranked = sorted((one for one in found if one[1].is_enough), key=_rank)
    best = list({other.unit: (other, likeness) for other, likeness in reversed(ranked)}.values())
    return sorted(best, key=_rank)[:MOST_OTHERS]


def _rank(found: Found) -> tuple[float, bool, int, UUID]:
    other, likeness = found
    apart = likeness.days_apart if likeness.days_apart is not None else 365
    return -likeness.topic, not likeness.same_district, apart, other.id


def _others(session: Session, request: OtmgRequest) -> Sequence[OtmgRequest]:
    others = session.scalars(
        select(OtmgRequest)
        .where(
            OtmgRequest.half_year == request.half_year,
            OtmgRequest.state.in_(WAITING),
            OtmgRequest.is_joint.is_(False),
            OtmgRequest.unit != request.unit,
            below(OtmgRequest.unit, cut(request.unit, PROVINCE)),
        )
        .order_by(OtmgRequest.id)
        .options(selectinload(OtmgRequest.people))
    ).all()
    ids = [one.id for one in others]
    never = in_open_proposals(session, ids) | refused_with(session, [request.id])
    return [one for one in others if one.id not in never]


def in_open_proposals(session: Session, requests: Sequence[UUID]) -> set[UUID]:
    """Those about which schools are being asked already."""
    wanted = select(ProposedRequest.request_id).where(
        ProposedRequest.request_id.in_(requests), ProposedRequest.is_open.is_(True)
    )
    return set(session.scalars(wanted))


def refused_with(session: Session, requests: Sequence[UUID]) -> set[UUID]:
    """Those with which one of these was proposed before, and one of the two did not want it."""
    mine, theirs = aliased(ProposedRequest), aliased(ProposedRequest)
    declined = (mine.consent == Consent.DECLINED) | (theirs.consent == Consent.DECLINED)
    wanted = (
        select(theirs.request_id)
        .join(mine, mine.proposal_id == theirs.proposal_id)
        .where(mine.request_id.in_(requests), theirs.request_id != mine.request_id, declined)
    )
    return set(session.scalars(wanted))
