"""Who drafts, sends, evaluates, joins and withdraws a request for a training at the school (SM-TRN-2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session, object_session

from chassis.evidence.rows import takes_evidence
from chassis.identity import DISTRICT, SCHOOL, Actor, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SAME, SYSTEM, Addressee, Decision, Process, Step, rule
from chassis.transitions import create, take
from services.training import audience as to
from services.training.needs.coordination_teams.model import chairs_of
from services.training.needs.coordination_teams.process import team_missing
from services.training.requests.directorate_evaluations.model import UNDER_WAY, evaluation_of
from services.training.requests.directorate_evaluations.process import DIRECTORATE_EVALUATION
from services.training.requests.directorates.process import OFFICERS, by_directorate, officers_of
from services.training.requests.joint_requests.process import join, note_merge
from services.training.requests.merge_searches.process import next_night, note_search, propose_joining
from services.training.requests.otmg_requests import events as told
from services.training.requests.otmg_requests.document import REQUEST_FORM
from services.training.requests.otmg_requests.model import OPEN, WAITING, OtmgRequest, State
from services.training.requests.request_drafts import process as drafts
from services.training.requests.request_forms.process import FORM, RequestForm, fill
from services.training.requests.request_people import process as people
from services.training.requests.request_plans import process as plans
from services.training.requests.request_priorities import process as priorities
from services.training.requests.request_submissions import process as sending
from services.training.requests.request_viewings.process import (
    NUMBERS,
    VIEWERS,
    NumbersViewing,
    audit_order_required,
    wherever_it_is_read,
)

DEPUTY, PRINCIPAL = Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL


def its_chair(request: OtmgRequest) -> Iterable[UUID | str]:
    """The chair of the team; where none is at work, any deputy principal is told why not."""
    session = object_session(request)
    return (session and chairs_of(session, request.unit)) or (request.unit,)


def at_either(request: OtmgRequest) -> Iterable[str]:
    """The district and the province of the school."""
    return (cut(request.unit, DISTRICT),)


def is_single(request: OtmgRequest) -> bool:
    """A joint request is several schools'."""
    return not request.is_joint


@rule(status=409, source="SEC-07")
def own_record(request: OtmgRequest, actor: Actor) -> bool:
    """Nobody decides on a request that names them."""
    return not {one.person for one in request.people} & actor.own_names()


def note_evaluator(request: OtmgRequest, actor: Actor) -> None:
    """The directorate of whoever takes it."""
    district = cut(request.unit, DISTRICT)
    is_districts = actor.post((Role.DISTRICT_OFFICER,), district) is not None
    request.evaluated_at = district if is_districts else cut(request.unit, DISTRICT - 1)


def open_evaluation(request: OtmgRequest, session: Session) -> None:
    """Ek-2 is opened, or taken up again where the request came back corrected."""
    evaluation = evaluation_of(session, request.id)
    if evaluation:
        take(session, DIRECTORATE_EVALUATION, "take_up", evaluation, SYSTEM_ACTOR, {"request": request})
    else:
        create(session, DIRECTORATE_EVALUATION, "open", SYSTEM_ACTOR, {"request": request})


def rest_evaluation(request: OtmgRequest, session: Session) -> None:
    """Nobody is awaited at Ek-2 while the request is elsewhere."""
    evaluation = evaluation_of(session, request.id)
    if evaluation and evaluation.state in UNDER_WAY:
        take(session, DIRECTORATE_EVALUATION, "rest", evaluation, SYSTEM_ACTOR)


def directorate(request: OtmgRequest) -> list[Addressee]:
    """The officers of the directorate that holds it, or to which it is addressed (NTF-22, NTF-63)."""
    unit = request.evaluated_at or request.letter_to
    if unit is None:
        return []
    return [officers_of(unit)]


def those_named(request: OtmgRequest) -> list[Addressee]:
    """Trainers and participants who have an account, and the principals of other schools' participants (NTF-23)."""
    schools = sorted({one.unit for one in request.other_school_participants if one.unit})
    named = [Addressee(person=one.person) for one in request.people if one.person]
    return [*named, *(Addressee(PRINCIPAL, cut(school, SCHOOL)) for school in schools)]


S = State
HELD = (S.SUBMITTED, S.IN_EVALUATION, S.RETURNED)
SCHOOL_TOLD = (to.principal, to.chair)
BEGUN = (team_missing, drafts.decision_not_final, drafts.original_not_rejected, drafts.revision_too_late)
BY_CHAIR: dict[str, Any] = {"of": its_chair}
BY_TEAM: dict[str, Any] = {"as_": drafts.in_the_team}
WRITES: dict[str, Any] = {**BY_TEAM, "optional": True}
SEEKS: dict[str, Any] = {"sets": note_search, "then": propose_joining, "optional": True}
NUMBERED = (priorities.priority_required, *people.GROUP)
# fmt: off
OTMG_REQUEST = Process("otmg_request", OtmgRequest, (
    Step(None,     "draft",            drafts.TEAM, S.DRAFT, told.Drafted, (*BEGUN, drafts.topic_or_revision, drafts.topic_not_decided), takes=drafts.NewRequest, make=drafts.draft, begins_at="need-cycles"),
    Step(None,     "join",             SYSTEM,      S.IN_EVALUATION, told.Joined, make=join, then=open_evaluation, issues=REQUEST_FORM),
    Step(S.DRAFT,  "edit",             drafts.TEAM, SAME, told.Edited,        takes=RequestForm, sets=fill, edits=True, **WRITES),
    Step(S.DRAFT,  "add_trainer",      drafts.TEAM, SAME, told.PeopleChanged, people.TRAINER, takes=people.RequestedTrainer, sets=people.add_trainer, **WRITES),
    Step(S.DRAFT,  "add_participants", drafts.TEAM, SAME, told.PeopleChanged, people.PARTICIPANTS, takes=people.RequestedParticipants, sets=people.add_participants, **WRITES),
    Step(S.DRAFT,  "remove_person",    drafts.TEAM, SAME, told.PeopleChanged, people.line_not_on_the_form, takes=people.LineRemoval, sets=people.remove_line, **WRITES),
    Step(S.DRAFT,  "complete",         DEPUTY,      S.READY, told.Completed, (team_missing, *FORM, *NUMBERED), **BY_CHAIR, tells=(to.principal,)),
    Step(S.READY,  "submit",           PRINCIPAL,   S.SUBMITTED, told.Submitted, (sending.letter_required, sending.letter_of_tomorrow, *NUMBERED), takes=sending.RequestLetter, sets=sending.note_letter, issues=REQUEST_FORM, tells=(directorate,)),
    Step(S.READY,  "send_back",        PRINCIPAL,   S.DRAFT, told.SentBack, takes=sending.RequestSendingBack, sets=sending.note_reason, optional=True, tells=(to.chair,)),
    Step(OPEN,     "prioritise",       (DEPUTY, PRINCIPAL), SAME, told.Prioritised, priorities.priority_beyond_requests, when=is_single, as_=drafts.is_chair_or_principal, takes=priorities.Priority, locks=priorities.take_turns, sets=priorities.put_in_order, optional=True),
    Decision(S.SUBMITTED, "start_evaluation", Role.DISTRICT_OFFICER, S.IN_EVALUATION, told.EvaluationStarted, own_record, sets=note_evaluator, then=open_evaluation),
    Decision(S.SUBMITTED, "start_evaluation", Role.PROVINCE_OFFICER, S.IN_EVALUATION, told.EvaluationStarted, own_record, sets=note_evaluator, then=open_evaluation, optional=True),
    Step(S.IN_EVALUATION, "approve",   SYSTEM, S.APPROVED, told.Approved, people.participants_below_minimum, sets=plans.note_decision, then=plans.enter_plan),
    Step(S.IN_EVALUATION, "reject",    SYSTEM, S.REJECTED, told.Rejected, sets=sending.note_rejection, tells=SCHOOL_TOLD),
    Step(S.APPROVED,      "plan",      SYSTEM, S.PLANNED,  told.Planned,  sets=plans.note_plan, tells=(*SCHOOL_TOLD, those_named)),
    Step(S.REJECTED,      "resume",    SYSTEM, S.IN_EVALUATION, told.EvaluationResumed, tells=SCHOOL_TOLD),
    *by_directorate("evaluated_at", S.IN_EVALUATION, "return", S.RETURNED, told.Returned, own_record, when=is_single, takes=sending.RequestReturn, sets=sending.note_return, then=rest_evaluation, withdraws=REQUEST_FORM, optional=True, tells=SCHOOL_TOLD),
    Step(S.RETURNED,      "revise",    DEPUTY, S.DRAFT, told.Revised, team_missing, **BY_CHAIR),
    Decision(WAITING,     "seek_like", OFFICERS, SAME, told.LikeSought, of=at_either, when=is_single, **SEEKS),
    Step(WAITING,         "seek_like_at_night", SYSTEM, SAME, told.LikeSought, at=next_night, sets=note_search, then=propose_joining),
    Step(WAITING,         "merge",     SYSTEM, S.MERGED, told.Merged, sets=note_merge, then=rest_evaluation, tells=SCHOOL_TOLD),
    Step(OPEN,            "withdraw",  PRINCIPAL, S.WITHDRAWN, told.Withdrawn, when=is_single, takes=sending.RequestWithdrawal, sets=sending.note_withdrawal, then=rest_evaluation, withdraws=REQUEST_FORM, optional=True, tells=(directorate, to.chair)),
    Step(HELD,            "close_unjoined", SYSTEM, S.WITHDRAWN, told.ClosedUnjoined, at=sending.half_year_is_over, sets=sending.note_nobody_joined, then=rest_evaluation, withdraws=REQUEST_FORM, tells=(*SCHOOL_TOLD, directorate)),
    Step(S.PLANNED,       "replace_trainer", DEPUTY, SAME, told.TrainerReplaced, (plans.not_a_trainer, *people.TRAINER), **BY_CHAIR, takes=plans.SteppingInTrainer, sets=plans.replace_trainer, then=plans.ask_again, optional=True),
    Step(tuple(State),    "view_numbers", VIEWERS, SAME, told.NumbersViewed, audit_order_required, of=wherever_it_is_read, takes=NumbersViewing, answers=NUMBERS, optional=True),
    *takes_evidence("training.otmg_request", (S.DRAFT,), drafts.TEAM, **BY_TEAM),
), arrived=S.PLANNED)
# fmt: on
