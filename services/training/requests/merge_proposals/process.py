"""Who proposes to join requests, whose consent it needs, and who joins them (SM-TRN-2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.marks import unit_name
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Post, Role
from chassis.processes import SAME, SYSTEM, Addressee, Decision, Process, Step, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.training.requests.directorates.process import OFFICERS, by_directorate, officers_of
from services.training.requests.joint_requests.process import taking_part
from services.training.requests.merge_openings.process import (
    ASKED,
    FEWEST,
    NewProposal,
    make_found,
    make_named,
    requests_of,
)
from services.training.requests.merge_proposals.events import Answered, Carried, Consented, Declined, Dropped, Made
from services.training.requests.merge_proposals.model import Consent, MergeProposal, State
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_people.process import SMALLEST_GROUP


class Merging(Inputs):
    """At which of the schools the joint training takes place."""

    host = fields.UUID(required=True, metadata={"x-choices-from": "of:requests.request_id"})


class ProposalDismissal(Inputs):
    """Why nothing comes of it."""

    reason = Text(required=True)


def schools_asked(proposal: MergeProposal) -> Iterable[str]:
    """The schools that have not answered."""
    return [one.unit for one in proposal.said(Consent.WAITING)]


def at_directorate(proposal: MergeProposal) -> Iterable[str]:
    """The district, or the province where they lie in several."""
    return (proposal.unit,)


def every_school(proposal: MergeProposal) -> list[Addressee]:
    """The principals of all schools in it."""
    return [Addressee(Role.PRINCIPAL, school) for school in proposal.schools]


def directorate(proposal: MergeProposal) -> list[Addressee]:
    """The officers who would join them."""
    return [officers_of(proposal.unit)]


@rule(source="SM-TRN-2", status=409)
def own_request_decided(proposal: MergeProposal, session: Session, post: Post) -> bool:
    """A school consents while its own request still waits for the directorate."""
    return any(one.unit == post.unit for one in requests_of(session, proposal, Consent.WAITING))


@rule(source="TRN-22", status=409)
def too_few_consented(proposal: MergeProposal, session: Session) -> bool:
    """Two requests at least, whose schools agreed and that are still undecided."""
    return len(requests_of(session, proposal, Consent.CONSENTED)) >= FEWEST


@rule(source="TRN-22", field="host")
def host_not_among_them(proposal: MergeProposal, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The host is one of the requests that are joined."""
    return inputs["host"] in {one.id for one in requests_of(session, proposal, Consent.CONSENTED)}


@rule(source="TRN-20", field="participants")
def participants_below_minimum(proposal: MergeProposal, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Together they are ten, each counted once."""
    requests = requests_of(session, proposal, Consent.CONSENTED)
    host = next(one for one in requests if one.id == inputs["host"])
    return len(taking_part(requests, host)) >= SMALLEST_GROUP


def answer(consent: Consent) -> Any:
    """The deed by which a principal's answer is noted."""

    def noted(proposal: MergeProposal, post: Post) -> None:
        mine = next(one for one in proposal.requests if one.unit == post.unit)
        mine.consent, mine.answered_at = consent, clock.now()

    return noted


def end_when_all_answered(proposal: MergeProposal, session: Session) -> None:
    """The directorate need not wait for the last day."""
    if not proposal.said(Consent.WAITING):
        take(session, processes_of(MergeProposal)[0], "end_answers", proposal, SYSTEM_ACTOR)


def answers_end(proposal: MergeProposal) -> Any:
    """The end of the last day for answers."""
    return clock.end_of(proposal.answers_due_on)


def silence_is_no(proposal: MergeProposal) -> None:
    """Whoever has said nothing does not want it."""
    for one in proposal.said(Consent.WAITING):
        one.consent = Consent.DECLINED


def drop_when_too_few(proposal: MergeProposal, session: Session) -> None:
    """One school alone joins nobody."""
    if len(proposal.consented) < FEWEST:
        take(session, processes_of(MergeProposal)[0], "drop", proposal, SYSTEM_ACTOR)


def lock_requests(proposal: MergeProposal, session: Session) -> None:
    """Whoever decides on one of them and whoever joins them take turns; always in the same order."""
    ids = [one.request_id for one in proposal.requests]
    wanted = select(OtmgRequest).where(OtmgRequest.id.in_(ids)).order_by(OtmgRequest.id).with_for_update()
    session.scalars(wanted, execution_options={"populate_existing": True}).all()


def note_host(proposal: MergeProposal, inputs: Mapping[str, Any]) -> None:
    """At whose school it is."""
    proposal.host = inputs["host"]
    _close(proposal)


def carry_out(proposal: MergeProposal, session: Session) -> None:
    """The joint request is made, and each of the others goes on in it."""
    table = processes_of(OtmgRequest)[0]
    requests = requests_of(session, proposal, Consent.CONSENTED)
    host = next(one for one in requests if one.id == proposal.host)
    said = {"host": host, "requests": requests, "unit": proposal.unit}
    joint = create(session, table, "join", SYSTEM_ACTOR, said)
    proposal.joint_request_id = joint.id
    told = {"joint_request_id": joint.id, "host_school": host.unit, "host_name": unit_name(session, host.unit)}
    for request in requests:
        take(session, table, "merge", request, SYSTEM_ACTOR, told)


def note_dismissal(proposal: MergeProposal, inputs: Mapping[str, Any]) -> None:
    """Why nothing comes of it, where somebody said so."""
    proposal.reason = inputs.get("reason")
    _close(proposal)


def look_again(proposal: MergeProposal, session: Session) -> None:
    """Others may be like them: the clock looks for each of those that still wait."""
    lock_requests(proposal, session)
    for request in requests_of(session, proposal, *Consent):
        request.like_sought_at, request.next_at = None, clock.now()


def _close(proposal: MergeProposal) -> None:
    for one in proposal.requests:
        one.is_open = False


JOINED = (too_few_consented, host_not_among_them, participants_below_minimum)
ALL = (every_school, directorate)
S = State
# fmt: off
MERGE_PROPOSAL = Process("merge_proposal", MergeProposal, (
    Step(None,       "make",        SYSTEM,         S.MADE,     Made,      ASKED, make=make_found, tells=(directorate,)),
    Decision(None,   "propose",     OFFICERS,       S.MADE,     Made,      ASKED, of=at_directorate, takes=NewProposal, make=make_named),
    Step(S.MADE,     "consent",     Role.PRINCIPAL, SAME,       Consented, own_request_decided, of=schools_asked, due=answers_end, sets=answer(Consent.CONSENTED), then=end_when_all_answered, tells=(directorate,)),
    Step(S.MADE,     "decline",     Role.PRINCIPAL, SAME,       Declined,  of=schools_asked, sets=answer(Consent.DECLINED), then=end_when_all_answered, optional=True, tells=(directorate,)),
    Step(S.MADE,     "end_answers", SYSTEM,         S.ANSWERED, Answered,  at=answers_end, sets=silence_is_no, then=drop_when_too_few),
    *by_directorate("unit", S.ANSWERED, "merge", S.MERGED, Carried, JOINED, takes=Merging, locks=lock_requests, sets=note_host, then=carry_out),
    Step(S.ANSWERED, "drop",        SYSTEM,         S.DROPPED,  Dropped,   sets=note_dismissal, then=look_again, tells=ALL),
    Decision((S.MADE, S.ANSWERED), "dismiss", OFFICERS, S.DROPPED, Dropped, of=at_directorate, takes=ProposalDismissal, sets=note_dismissal, then=look_again, optional=True, tells=ALL),
), arrived=S.MERGED)
# fmt: on
