"""For how long what is known of people is kept here (ledger 5.1)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ScalarSelect, String, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute

from chassis.evidence.model import Evidence
from chassis.money import claims
from chassis.retention import PHOTOGRAPHS, Keeping, files_of, on_paper
from chassis.seats import keeping as seats
from services.training.applying.applications.model import Application
from services.training.learning_communities.peer_observations.model import PeerObservation
from services.training.learning_communities.practice_records.model import PracticeComment, PracticeRecord
from services.training.money.fee_files.model import FeeFile, Hours
from services.training.money.travel_claims.model import TravelClaim
from services.training.needs.need_statements.model import NeedStatement
from services.training.own_development.individual_plans.model import IndividualPlan, PlannedNeed
from services.training.own_development.self_evaluations.model import SelfEvaluation
from services.training.planning.training_sessions.model import Attendance, TrainingSession
from services.training.requests.directorate_evaluations.document import EVALUATION_FORM
from services.training.requests.directorate_evaluations.model import DirectorateEvaluation
from services.training.requests.otmg_requests.document import REQUEST_FORM
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_people.model import RequestPerson


def of_its(wanted: InstrumentedAttribute[Any], whole: InstrumentedAttribute[Any], part: Any) -> ScalarSelect[Any]:
    """A day or an instant of the whole of which a row is a part."""
    return select(wanted).where(whole == part).correlate(part.class_).scalar_subquery()


FORM_ENDED = of_its(OtmgRequest.changed_at, OtmgRequest.id, RequestPerson.request_id)
PLAN_ENDED = of_its(IndividualPlan.changed_at, IndividualPlan.id, PlannedNeed.plan_id)
RECORD_ENDED = of_its(PracticeRecord.changed_at, PracticeRecord.id, PracticeComment.record_id)
HELD_ON = of_its(TrainingSession.held_on, TrainingSession.id, Attendance.session_id)
PAID = of_its(FeeFile.changed_at, FeeFile.id, Hours.fee_file_id)
# Nobody is found by it any more, and each line of a form still has one of its own.
NO_NUMBER: dict[str, Any] = {"sealed": b"", "finder": func.uuid_send(RequestPerson.id)}
NO_PLAN = dict.fromkeys(
    (
        "identify_student_gaps",
        "need_from_student_gaps",
        "need_from_own_practice",
        "need_from_school_problems",
        "need_from_developments",
        "submit_need_to_management",
    )
)

KEEPS = (
    PHOTOGRAPHS,
    Keeping("national_id", RequestPerson, FORM_ENDED, NO_NUMBER, years=5),
    Keeping("preference_reason", RequestPerson, FORM_ENDED, {"preference_reason": None}, years=5),
    Keeping("rationale", OtmgRequest, OtmgRequest.changed_at, {"rationale": None}, years=5),
    Keeping(
        "inspector_opinion",
        DirectorateEvaluation,
        DirectorateEvaluation.changed_at,
        {"inspector_name": None, "inspector_opinion": None},
        years=5,
    ),
    on_paper(REQUEST_FORM, EVALUATION_FORM),
    Keeping("individual_plan", IndividualPlan, IndividualPlan.changed_at, {"name": "", **NO_PLAN}, years=3),
    Keeping("individual_plan", PlannedNeed, PLAN_ENDED, {"topic": "", "wished_training": None}, years=3),
    # What was answered still counts; whose answer it was is known no more.
    Keeping("self_evaluation", SelfEvaluation, SelfEvaluation.changed_at, {"person": SelfEvaluation.id}, years=3),
    Keeping("needs", NeedStatement, NeedStatement.changed_at, {"person": NeedStatement.id, "name": ""}, years=3),
    Keeping("practice", PracticeRecord, PracticeRecord.changed_at, {"done": "", "reflection": ""}, years=3),
    Keeping("practice", PracticeComment, RECORD_ENDED, years=3),
    Keeping(
        "practice",
        PeerObservation,
        PeerObservation.changed_at,
        {"lesson": None, "method": None, "feedback": None},
        years=3,
    ),
    Keeping("attendance", Attendance, HELD_ON, years=5),
    *seats.kept(Application),
    *claims.kept(TravelClaim),
    Keeping("claims", Hours, PAID, {"trainer": None, "trainer_name": cast(Hours.id, String)}, years=10),
    files_of("claims", select(FeeFile.changed_at).where(FeeFile.id == Evidence.thing_id), years=10),
)
