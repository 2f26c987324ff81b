"""Who evaluates a request, decides on it, and has a decision looked at again (SM-TRN-3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.documents.marks import unit_name
from chassis.evidence.rows import takes_evidence
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Decision, Process, Step, processes_of, rule
from chassis.transitions import take
from services.training import audience as to
from services.training.planning.activities.model import Activity
from services.training.requests.directorate_evaluations import events as told
from services.training.requests.directorate_evaluations.document import EVALUATION_FORM
from services.training.requests.directorate_evaluations.model import UNDER_WAY, DirectorateEvaluation, State, Verdict
from services.training.requests.directorates.process import OFFICERS, by_directorate
from services.training.requests.evaluation_criteria import process as said
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.otmg_requests.model import State as RequestState
from services.training.requests.request_plans.process import trainers_of
from services.training.requests.request_priorities.process import priority_of

DAYS_TO_REOPEN = 10
CARRIED_ON = ("form", "programme_code", "venue_kind", "venue")


def open_form(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> DirectorateEvaluation:
    """The form of a request, with its header filled in."""
    request: OtmgRequest = inputs["request"]
    evaluation = DirectorateEvaluation(unit=request.unit, request_id=request.id, request=request)
    write_header(evaluation, session, inputs)
    return evaluation


def write_header(evaluation: DirectorateEvaluation, session: Session, inputs: Mapping[str, Any]) -> None:
    """School, subject and priority as Ek-1 has them now (TRN-31.01 to .03)."""
    request: OtmgRequest = inputs["request"]
    evaluation.evaluated_at = request.evaluated_at or request.unit
    evaluation.school_name = unit_name(session, request.unit)
    evaluation.training_subject = request.training_subject or ""
    evaluation.priority_level = priority_of(request)


def at_directorate(evaluation: DirectorateEvaluation) -> Iterable[str]:
    """The directorate that has it in hand."""
    return (evaluation.evaluated_at,)


def at_its_level(evaluation: DirectorateEvaluation, actor: Actor) -> bool:
    """A province does not fill in its district's form."""
    return evaluation.evaluated_at in actor.units(*OFFICERS)


def is_under_way(evaluation: DirectorateEvaluation) -> bool:
    """The request has not been returned, withdrawn or joined meanwhile."""
    return evaluation.request.state is RequestState.IN_EVALUATION


def is_trainer_in_question(evaluation: DirectorateEvaluation) -> bool:
    """Another trainer waits for an answer."""
    return evaluation.trainer_in_question


@rule(source="SEC-07", status=409)
def own_record(evaluation: DirectorateEvaluation, actor: Actor) -> bool:
    """Nobody evaluates a request that names them."""
    return not {one.person for one in evaluation.request.people} & actor.own_names()


@rule(source="SM-TRN-3", status=409)
def request_is_planned(evaluation: DirectorateEvaluation) -> bool:
    """What stands in the plan is changed there."""
    return evaluation.request.state is RequestState.REJECTED


@rule(source="Q-22", status=409)
def too_late_to_reopen(evaluation: DirectorateEvaluation, session: Session) -> bool:
    """A rejection is looked at again within ten working days."""
    decided_on = evaluation.decided_on or clock.today()
    return clock.today() <= working_days_after(session, decided_on, DAYS_TO_REOPEN)


@rule(source="Q-22", status=409)
def already_copied(evaluation: DirectorateEvaluation, session: Session) -> bool:
    """The school has not made a revised copy of it meanwhile."""
    copy = select(OtmgRequest.id).where(
        OtmgRequest.revision_of == evaluation.request_id, OtmgRequest.state != RequestState.WITHDRAWN
    )
    return session.scalar(copy.limit(1)) is None


def carry_out(evaluation: DirectorateEvaluation, session: Session, inputs: Mapping[str, Any]) -> None:
    """The request is approved and planned, or rejected with every reason, in the same transaction."""
    request = session.get_one(OtmgRequest, evaluation.request_id, with_for_update=True)
    table = processes_of(OtmgRequest)[0]
    if evaluation.verdict is Verdict.APPROVE:
        take(session, table, "approve", request, SYSTEM_ACTOR, {name: inputs[name] for name in CARRIED_ON})
    else:
        take(session, table, "reject", request, SYSTEM_ACTOR, {"reasons": evaluation.reasons})


def resume(evaluation: DirectorateEvaluation, session: Session) -> None:
    """The request is in evaluation again."""
    request = session.get_one(OtmgRequest, evaluation.request_id, with_for_update=True)
    take(session, processes_of(OtmgRequest)[0], "resume", request, SYSTEM_ACTOR)


def lock_request(evaluation: DirectorateEvaluation, session: Session) -> None:
    """Whoever withdraws or joins the request and whoever decides on it take turns."""
    session.get_one(OtmgRequest, evaluation.request_id, with_for_update=True, populate_existing=True)


def note_reopening(evaluation: DirectorateEvaluation, inputs: Mapping[str, Any]) -> None:
    """Why."""
    evaluation.reopening_reason, evaluation.verdict = inputs["reason"], None


def ask_about_trainer(evaluation: DirectorateEvaluation) -> None:
    """One criterion is open again."""
    evaluation.trainer_in_question = True


def tell_the_plan(evaluation: DirectorateEvaluation, session: Session) -> None:
    """Whoever was found suitable teaches; whoever was not is replaced by the chair once more."""
    if any(one["criterion"] == said.TRAINER for one in evaluation.not_suitable):
        return
    entry = session.get_one(Activity, evaluation.request.activity_id, with_for_update=True)
    named = {"trainers": trainers_of(evaluation.request)}
    take(session, processes_of(Activity)[0], "name_trainers", entry, SYSTEM_ACTOR, named)


S = State
SCHOOL_TOLD = (to.principal, to.chair)
EVALUATES: dict[str, Any] = {"of": at_directorate, "as_": at_its_level}
# fmt: off
DIRECTORATE_EVALUATION = Process("directorate_evaluation", DirectorateEvaluation, (
    Step(None,      "open",    SYSTEM, S.OPEN, told.Opened, make=open_form),
    Step(UNDER_WAY, "take_up", SYSTEM, S.OPEN, told.TakenUp, sets=write_header),
    Step(UNDER_WAY, "rest",    SYSTEM, SAME, told.Rested),
    *by_directorate("evaluated_at", (S.OPEN, S.REOPENED), "score", S.SCORED, told.Scored, (*said.SCORES, own_record), when=is_under_way, takes=said.CriterionAnswers, sets=said.write_answers),
    *by_directorate("evaluated_at", S.SCORED,  "score", SAME, told.Scored, (*said.SCORES, own_record), when=is_under_way, takes=said.CriterionAnswers, sets=said.write_answers, optional=True),
    *by_directorate("evaluated_at", UNDER_WAY, "note_opinion", SAME, told.OpinionNoted, when=is_under_way, takes=said.InspectorOpinion, sets=said.write_opinion, optional=True),
    *by_directorate("evaluated_at", S.SCORED,  "decide", S.DECIDED, told.Decided, (*said.DECISION, own_record), when=is_under_way, takes=said.EvaluationDecision, locks=lock_request, sets=said.write_decision, then=carry_out, issues=EVALUATION_FORM),
    Decision(S.DECIDED, "reopen",  Role.PROVINCE_OFFICER, S.REOPENED, told.Reopened, (request_is_planned, too_late_to_reopen, already_copied), takes=said.EvaluationReopening, locks=lock_request, sets=note_reopening, then=resume, withdraws=EVALUATION_FORM, optional=True, tells=SCHOOL_TOLD),
    Step(S.DECIDED, "ask_about_trainer", SYSTEM, SAME, told.TrainerAsked, sets=ask_about_trainer),
    *by_directorate("evaluated_at", S.DECIDED, "answer_trainer", SAME, told.TrainerAnswered, (said.criterion_reason_required, own_record), when=is_trainer_in_question, takes=said.TrainerAnswer, sets=said.write_trainer_answer, then=tell_the_plan, tells=SCHOOL_TOLD),
    *takes_evidence("training.directorate_evaluation", UNDER_WAY, OFFICERS, **EVALUATES, decides=True),
), arrived=S.DECIDED)
# fmt: on
