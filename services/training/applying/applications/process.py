"""Who applies, who decides at which level, and how an application ends (SM-TRN-5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import PROVINCE as PROVINCE_LEVEL
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Role, cut
from chassis.processes import SAME, SYSTEM, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.training.applying.application_levels import process as levels
from services.training.applying.application_levels.process import applicant, district_has_time, level_below_has_time
from services.training.applying.application_submissions import process as submissions
from services.training.applying.applications import events as told
from services.training.applying.applications.model import PENDING, Application, Authority, State
from services.training.applying.eligibility.process import APPLICANTS
from services.training.applying.level_authorities.queries import authority_of
from services.training.applying.placements import process as seats
from services.training.applying.placements.process import lock_seats, lock_seats_and_person
from services.training.applying.weighings import process as weighings

S = State
DISTRICT, PROVINCE, MINISTRY = Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER


class ApplicationRejection(Inputs):
    """Why not."""

    reason = Text(required=True, most=1000)


class SeatWithdrawal(Inputs):
    """Why, and the number of the paper that shows it."""

    reason = Text(required=True, most=1000)
    document = Text(most=100, load_default=None, allow_none=True)


def skip_own_school(application: Application, session: Session) -> None:
    """A principal does not decide on the own application, and nobody below them does (Q-16)."""
    if application.is_principal:
        take(session, APPLICATION, "skip_own_school", application, SYSTEM_ACTOR)


def follow_to(application: Application, session: Session, inputs: Mapping[str, Any]) -> None:
    """The levels that are left are those of the new school (Q-47)."""
    application.unit = inputs["unit"]
    application.authority = authority_of(session, cut(application.unit, PROVINCE_LEVEL))
    application.is_principal = False


def note_reason(application: Application, inputs: Mapping[str, Any]) -> None:
    """Why."""
    application.reason = inputs["reason"]


def note_leaving(application: Application, inputs: Mapping[str, Any]) -> None:
    """From when on, and why."""
    application.reason, application.left_early_at = inputs["reason"], clock.now()


def lose_seat(application: Application, inputs: Mapping[str, Any]) -> None:
    """What is called off needs no seats; why is kept."""
    if application.state is State.PLACED:
        application.offer.placed -= 1
    application.reason = inputs["reason"]


@rule(source="Q-19", status=409)
def not_begun_yet(application: Application) -> bool:
    """Before the first day a seat is given back; after it one leaves early."""
    return application.offer.has_started


def start(application: Application) -> Any:
    """The instant at which what was applied for begins."""
    return application.offer.starts_at


def _directorate(action: str, to_state: Any, event: Any, rules: Any, also: Callable[..., bool], **rest: Any) -> Any:
    """The directorate’s rows: the one that decides, and the province that takes over from the district (Q-15)."""
    of_district = levels.is_of(Authority.DISTRICT, also)
    of_province = levels.is_of(Authority.PROVINCE, also)
    said = rest.pop("states", State.PENDING_DIRECTORATE)
    late = (district_has_time, *rules)
    optional = rest.pop("optional", False)
    return (
        Decision(said, action, DISTRICT, to_state, event, rules, when=of_district, optional=optional, **rest),
        Decision(said, action, PROVINCE, to_state, event, rules, when=of_province, optional=optional, **rest),
        Decision(said, action, PROVINCE, to_state, event, late, when=of_district, optional=True, **rest),
    )


BOTH = (levels.told_applicant, levels.told_principal)
APPLICANT = (levels.told_applicant,)
ELIGIBLE = (*submissions.ELIGIBLE, seats.date_overlap)
PLACE = (
    seats.already_begun,
    seats.window_still_open,
    weighings.not_weighed,
    seats.date_overlap,
    seats.quota_full,
    seats.others_come_first,
)
WAIT = (seats.already_begun, seats.window_still_open, weighings.not_weighed, seats.seat_is_free)
LOCAL, CENTRAL = (S.PENDING_DIRECTORATE, S.WAITLISTED), (S.PENDING_MINISTRY, S.WAITLISTED)
ends, goes_on = levels.ends_here, levels.goes_on
PLACES: dict[str, Any] = {"locks": lock_seats_and_person, "sets": seats.take_seat, "tells": BOTH}
WAITS: dict[str, Any] = {"locks": lock_seats, "sets": seats.join_line, "tells": BOTH, "optional": True}
REJECTS: dict[str, Any] = {"takes": ApplicationRejection, "sets": note_reason, "tells": BOTH, "optional": True}
WEIGHS: dict[str, Any] = {
    "takes": weighings.ApplicationWeighing,
    "locks": lock_seats,
    "sets": weighings.weigh,
    "optional": True,
}
# fmt: off
APPLICATION = Process("application", Application, (
    Step(None,                      "apply",   APPLICANTS, S.PENDING_SCHOOL,      told.Submitted,             ELIGIBLE, of=applicant, takes=submissions.ApplicationWish, make=submissions.apply, then=skip_own_school, tells=APPLICANT),
    Step(S.PENDING_SCHOOL,          "skip_own_school", SYSTEM, S.PENDING_DIRECTORATE, told.SkippedOwnApplication, sets=levels.reach_directorate, tells=APPLICANT),
    Decision(S.PENDING_SCHOOL,      "approve", Role.PRINCIPAL, S.PENDING_DIRECTORATE, told.SchoolApproved,     sets=levels.reach_directorate, tells=APPLICANT),
    *_directorate("approve", S.PENDING_DIRECTORATE, told.SchoolApproved, (level_below_has_time,), lambda _: True, states=S.PENDING_SCHOOL, sets=levels.reach_directorate, tells=BOTH, optional=True),
    *_directorate("approve", S.PENDING_MINISTRY,    told.DirectorateApproved, (), goes_on, sets=levels.reach_ministry, tells=APPLICANT),
    Decision(S.PENDING_DIRECTORATE, "approve", MINISTRY,   S.PENDING_MINISTRY,    told.DirectorateApproved,   level_below_has_time, when=goes_on, sets=levels.reach_ministry, tells=APPLICANT, optional=True),
    *_directorate("weigh",    SAME,         told.Weighed,    (weighings.criterion_not_marked,), ends, states=LOCAL, **WEIGHS),
    Decision(CENTRAL,               "weigh",   MINISTRY,   SAME,                  told.Weighed,               weighings.criterion_not_marked, when=goes_on, **WEIGHS),
    *_directorate("place",    S.PLACED,     told.Placed,     PLACE, ends, **PLACES),
    *_directorate("place",    S.PLACED,     told.Placed,     PLACE, ends, states=S.WAITLISTED, optional=True, **PLACES),
    Decision(S.PENDING_MINISTRY,    "place",   MINISTRY,   S.PLACED,              told.Placed,                PLACE, **PLACES),
    Decision(S.WAITLISTED,          "place",   MINISTRY,   S.PLACED,              told.Placed,                PLACE, when=goes_on, optional=True, **PLACES),
    *_directorate("waitlist", S.WAITLISTED, told.Waitlisted, WAIT, ends, **WAITS),
    Decision(S.PENDING_MINISTRY,    "waitlist", MINISTRY,  S.WAITLISTED,          told.Waitlisted,            WAIT, **WAITS),
    Decision(S.PENDING_SCHOOL,      "reject",  Role.PRINCIPAL, S.REJECTED,        told.Rejected,              **REJECTS),
    *_directorate("reject",   S.REJECTED,   told.Rejected,   (), lambda _: True, **REJECTS),
    Decision(S.PENDING_MINISTRY,    "reject",  MINISTRY,   S.REJECTED,            told.Rejected,              **REJECTS),
    Step((*PENDING, S.WAITLISTED),  "cancel",  APPLICANTS, S.CANCELLED,           told.Cancelled,             of=applicant, optional=True, tells=BOTH),
    Step(S.PLACED,                  "withdraw", APPLICANTS, S.WITHDRAWN,          told.Withdrawn,             seats.already_begun, of=applicant, takes=SeatWithdrawal, locks=lock_seats, sets=seats.give_back_seat, optional=True, tells=BOTH),
    Decision(S.PLACED,              "withdraw", Role.PRINCIPAL, S.WITHDRAWN,      told.Withdrawn,             seats.already_begun, takes=SeatWithdrawal, locks=lock_seats, sets=seats.give_back_seat, optional=True, tells=BOTH),
    Step(S.PLACED,                  "leave_early", APPLICANTS, SAME,              told.LeftEarly,             not_begun_yet, of=applicant, takes=ApplicationRejection, sets=note_leaving, optional=True, tells=BOTH),
    Step(PENDING,                   "remind",  SYSTEM,     SAME,                  told.Waiting,               at=levels.first_reminder, sets=levels.note_reminder, tells=(levels.level_officers,)),
    Step(PENDING,                   "remind_above", SYSTEM, SAME,                 told.WaitingLong,           at=levels.second_reminder, sets=levels.note_second_reminder, tells=(levels.level_officers, levels.level_above)),
    Step((*PENDING, S.WAITLISTED),  "follow_move", SYSTEM, SAME,                  told.FollowedMove,          sets=follow_to, tells=BOTH),
    Step((*PENDING, S.PLACED, S.WAITLISTED), "call_off", SYSTEM, S.CANCELLED,     told.CalledOff,             locks=lock_seats, sets=lose_seat, tells=BOTH),
    Step(PENDING,                   "lapse",   SYSTEM,     S.LAPSED,              told.Lapsed,                at=start, tells=BOTH),
    Step(S.WAITLISTED,              "close",   SYSTEM,     S.NOT_PLACED,          told.NotPlaced,             at=start, tells=BOTH),
), arrived=State.PLACED)
# fmt: on
