"""The rows that a plan and a report have in common: from both coordinators' agreement to OGM's acceptance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import working_days_after
from chassis.documents.paper import Template
from chassis.identity import Actor, Post, Role
from chassis.processes import SAME, SYSTEM, Decision, Rule, Step, rule
from chassis.schema import Inputs, Text
from services.partnership import audience as to
from services.partnership.people.coordinators.model import in_office
from services.partnership.reviewing.review_deadlines.process import (
    Submission,
    due,
    is_over,
    is_over_again,
    late_reason_required,
    next_reminder,
    note_missed,
    note_missed_again,
    note_reminder,
    stamp,
)
from services.partnership.reviewing.review_mediation.process import (
    MediationNote,
    MediationRequest,
    can_ask,
    lies_with_province,
    note_asked,
    note_mediated,
    other_school_still_has_time,
)
from services.partnership.reviewing.reviews.model import OneHop, Review, Reviewed

DAYS_TO_RESUBMIT = 10
SHORTEST_REASON = 10


class Opening(Inputs):
    """For which partnership and school year."""

    partnership = fields.UUID(required=True)
    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))


class ReopenReason(Inputs):
    """Why; a principal who does not approve says it."""

    reason = Text(least=0, load_default="")


class CheckNote(Inputs):
    """What the officer noted while checking."""

    note = Text(load_default=None, allow_none=True)


class ReturnReason(Inputs):
    """What has to be corrected."""

    reason = Text(required=True, least=0)


def is_in_office(document: Reviewed, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(document)
    return session is None or in_office(session, document.partnership_id, actor)


@rule(source="SM-PAR-4", field="reason")
def reason_too_short(document: Reviewed, inputs: Mapping[str, Any]) -> bool:
    """Whoever sends it back says in at least ten characters why."""
    return len(inputs["reason"].strip()) >= SHORTEST_REASON


def send_back(document: Reviewed, session: Session, inputs: Mapping[str, Any]) -> None:
    """Why, and by when it is due again (Q-10)."""
    document.return_reason = inputs["reason"].strip()
    document.resubmit_by = clock.end_of(working_days_after(session, clock.today(), DAYS_TO_RESUBMIT))
    document.resubmission_missed_at = None


def goes_on(document: Reviewed) -> bool:
    """The partnership is not over: somebody can still bring it to its end."""
    return document.laid_aside_at is None


def lay_aside(document: Reviewed) -> None:
    """From now on nobody waits for it."""
    document.laid_aside_at = clock.now()


def keeping(hop: Callable[..., OneHop]) -> Callable[..., None]:
    """Who passed it on and with which note (PAR-27); `hop` adds the document as it was then."""

    def keep_hop(document: Reviewed, session: Session, actor: Actor, post: Post, inputs: Mapping[str, Any]) -> None:
        kept = hop(
            document,
            action=document.review_state,
            person=actor.person,
            role=post.role,
            unit=post.unit,
            note=inputs.get("note") or inputs.get("reason") or inputs.get("late_reason"),
        )
        session.add(kept)

    return keep_hop


R = Review
COORDINATOR, PRINCIPAL = Role.PARTNERSHIP_COORDINATOR, Role.PRINCIPAL
DISTRICT, PROVINCE, OGM = Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OGM_OFFICER
NOT_SENT = (R.DRAFT, R.AGREED, R.SCHOOL_APPROVED)
AT_SCHOOLS = (*NOT_SENT, R.RETURNED)
HOLDERS = (to.district_of_group_one, to.province_of_group_one)
BOTH: dict[str, Any] = {"of": to.both_schools, "due": due, "when": goes_on}
REOPEN: dict[str, Any] = {
    "of": to.both_schools,
    "when": goes_on,
    "takes": ReopenReason,
    "optional": True,
    "tells": to.SCHOOLS,
}


def way_to_the_ministry(  # noqa: PLR0913  # what differs between a plan and a report, and nothing else
    told: ModuleType,
    complete: tuple[Rule, ...],
    keep: Callable[..., None],
    paper: Template,
    *,
    sent: Callable[..., None] | None = None,
    accepted: Callable[..., None] | None = None,
    locks: Callable[..., object] | None = None,
) -> tuple[Step, ...]:
    """The rows from DRAFT on: `told` has its events, `complete` says what it must contain, `keep` writes each hop.

    `paper` is made when it is sent and when it is accepted, and holds no more when it is returned;
    `sent` and `accepted` do more than `keep` there; `locks` is locked before it is agreed to and sent.
    """
    back: dict[str, Any] = {
        "takes": ReturnReason,
        "sets": send_back,
        "withdraws": paper,
        "then": keep,
        "tells": to.SCHOOLS,
        "optional": True,
    }
    # fmt: off
    return (
        Step(R.DRAFT,           "agree",         COORDINATOR, R.AGREED,          told.Agreed,              complete, **BOTH, as_=is_in_office, by_all=True, signed=told.Signed, locks=locks, tells=(to.principals,)),
        Step(R.AGREED,          "reopen",        COORDINATOR, R.DRAFT,           told.Reopened,            **REOPEN, as_=is_in_office),
        Step(R.AGREED,          "reopen",        PRINCIPAL,   R.DRAFT,           told.Reopened,            reason_too_short, **REOPEN),
        Step(R.AGREED,          "approve",       PRINCIPAL,   R.SCHOOL_APPROVED, told.SchoolApproved,      **BOTH, by_all=True, signed=told.Signed, tells=(to.principal_of_group_one,)),
        Step(R.SCHOOL_APPROVED, "submit",        PRINCIPAL,   R.SUBMITTED,       told.Submitted,           late_reason_required, of=to.group_one, due=due, when=goes_on, takes=Submission, locks=locks, sets=stamp, issues=paper, then=sent or keep, tells=(*to.SCHOOLS, to.district_of_group_one)),
        Decision(R.SUBMITTED,   "forward",       DISTRICT,    R.AT_PROVINCE,     told.ForwardedToProvince, takes=CheckNote, then=keep, tells=(*to.SCHOOLS, to.province_of_group_one)),
        Decision(R.AT_PROVINCE, "forward",       PROVINCE,    R.AT_MINISTRY,     told.ForwardedToMinistry, takes=CheckNote, then=keep, tells=(*to.SCHOOLS, to.ministry)),
        Decision(R.AT_MINISTRY, "accept",        OGM,         R.ACCEPTED,        told.Accepted,            issues=paper, then=accepted or keep, tells=(*to.SCHOOLS, *HOLDERS)),
        Decision(R.SUBMITTED,   "return",        DISTRICT,    R.RETURNED,        told.Returned,            reason_too_short, **back),
        Decision(R.AT_PROVINCE, "return",        PROVINCE,    R.RETURNED,        told.Returned,            reason_too_short, **back),
        Decision(R.AT_MINISTRY, "return",        OGM,         R.RETURNED,        told.Returned,            reason_too_short, **back),
        Step(R.RETURNED,        "revise",        COORDINATOR, R.DRAFT,           told.Revised,             **BOTH, as_=is_in_office),
        Step(R.DRAFT,           "ask_to_mediate", COORDINATOR, SAME,             told.MediationAsked,      other_school_still_has_time, of=to.group_one, as_=is_in_office, when=can_ask, takes=MediationRequest, sets=note_asked, optional=True, tells=to.SCHOOLS),
        Step(R.DRAFT,           "mediate",       PROVINCE,    SAME,              told.Mediated,            when=lies_with_province, takes=MediationNote, sets=note_mediated, tells=to.SCHOOLS),
        Step(NOT_SENT,          "remind",        SYSTEM,      SAME,              told.SubmissionDue,       at=next_reminder, sets=note_reminder, tells=to.SCHOOLS),
        Step(NOT_SENT,          "miss_deadline", SYSTEM,      SAME,              told.DeadlineMissed,      at=is_over, sets=note_missed, tells=to.LATE),
        Step(AT_SCHOOLS,        "miss_resubmission", SYSTEM,  SAME,              told.ResubmissionMissed,  at=is_over_again, sets=note_missed_again, tells=(to.coordinators, *to.LATE)),
        Step(AT_SCHOOLS,        "lay_aside",     SYSTEM,      SAME,              told.LaidAside,           sets=lay_aside),
    )
    # fmt: on
