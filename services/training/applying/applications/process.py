"""Who applies, who decides at which level, and how an application ends (SM-TRN-5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Role
from chassis.processes import SAME, SYSTEM, Decision, Process, Step, rule
from chassis.rules import resting_on
from chassis.seats import leaving, levels, placing, weighing
from chassis.seats.levels import applicant, directorate_rows, level_below_has_time
from chassis.seats.locks import lock_seats, lock_seats_and_person
from chassis.seats.model import PENDING, State
from chassis.transitions import take
from services.training.applying.application_submissions import process as submissions
from services.training.applying.applications import events as told
from services.training.applying.applications.model import Application
from services.training.applying.eligibility.process import APPLICANTS
from services.training.applying.engagements.queries import clashes_of

S = State
MINISTRY = Role.OYGGM_OFFICER


def skip_own_school(application: Application, session: Session) -> None:
    """A principal does not decide on the own application, and nobody below them does (Q-16)."""
    if application.is_principal:
        take(session, APPLICATION, "skip_own_school", application, SYSTEM_ACTOR)


def note_leaving(application: Application, inputs: Mapping[str, Any]) -> None:
    """From when on, and why."""
    application.reason, application.left_early_at = inputs["reason"], clock.now()


@rule(source="Q-19", status=409)
def not_begun_yet(application: Application) -> bool:
    """Before the first day a seat is given back; after it one leaves early."""
    return application.offer.has_started


@rule(source="Q-21", status=409)
def date_overlap(application: Application, session: Session) -> bool:
    """Nobody is placed twice on the same day, nor where an online meeting takes place in the same hours."""
    return not clashes_of(session, application.person, [application.offer])


window_still_open = resting_on("SM-TRN-5", placing.window_still_open)
already_begun = resting_on("SM-TRN-5", placing.already_begun)
quota_full = resting_on("TRN-12", placing.quota_full)
seat_is_free = resting_on("TRN-12", placing.seat_is_free)
not_weighed = resting_on("MGT-12", weighing.not_weighed)
MARKED = (resting_on("MGT-12", weighing.criterion_not_marked),)
BOTH = (levels.told_applicant, levels.told_principal)
APPLICANT = (levels.told_applicant,)
ELIGIBLE = (*submissions.ELIGIBLE, date_overlap)
PLACE = (already_begun, window_still_open, not_weighed, date_overlap, quota_full, placing.others_come_first)
WAIT = (already_begun, window_still_open, not_weighed, seat_is_free)
LOCAL, CENTRAL = (S.PENDING_DIRECTORATE, S.WAITLISTED), (S.PENDING_MINISTRY, S.WAITLISTED)
ends, goes_on = levels.ends_here, levels.goes_on
PLACES: dict[str, Any] = {"locks": lock_seats_and_person, "sets": placing.take_seat, "tells": BOTH}
WAITS: dict[str, Any] = {"locks": lock_seats, "sets": placing.join_line, "tells": BOTH, "optional": True}
REJECTS: dict[str, Any] = {
    "takes": leaving.ApplicationRejection,
    "sets": placing.note_reason,
    "tells": BOTH,
    "optional": True,
}
WEIGHS: dict[str, Any] = {
    "takes": weighing.ApplicationWeighing,
    "locks": lock_seats,
    "sets": weighing.weigh,
    "optional": True,
}
# fmt: off
APPLICATION = Process("application", Application, (
    Step(None,                      "apply",   APPLICANTS, S.PENDING_SCHOOL,      told.Submitted,             ELIGIBLE, of=applicant, takes=submissions.ApplicationWish, make=submissions.apply, then=skip_own_school, tells=APPLICANT),
    Step(S.PENDING_SCHOOL,          "skip_own_school", SYSTEM, S.PENDING_DIRECTORATE, told.SkippedOwnApplication, sets=levels.reach_directorate, tells=APPLICANT),
    Decision(S.PENDING_SCHOOL,      "approve", Role.PRINCIPAL, S.PENDING_DIRECTORATE, told.SchoolApproved,     sets=levels.reach_directorate, tells=APPLICANT),
    *directorate_rows("approve", S.PENDING_DIRECTORATE, told.SchoolApproved, (level_below_has_time,), states=S.PENDING_SCHOOL, sets=levels.reach_directorate, tells=BOTH, optional=True),
    *directorate_rows("approve", S.PENDING_MINISTRY,    told.DirectorateApproved, (), goes_on, sets=levels.reach_ministry, tells=APPLICANT),
    Decision(S.PENDING_DIRECTORATE, "approve", MINISTRY,   S.PENDING_MINISTRY,    told.DirectorateApproved,   level_below_has_time, when=goes_on, sets=levels.reach_ministry, tells=APPLICANT, optional=True),
    *directorate_rows("weigh",    SAME,         told.Weighed,    MARKED, ends, states=LOCAL, **WEIGHS),
    Decision(CENTRAL,               "weigh",   MINISTRY,   SAME,                  told.Weighed,               MARKED, when=goes_on, **WEIGHS),
    *directorate_rows("place",    S.PLACED,     told.Placed,     PLACE, ends, **PLACES),
    *directorate_rows("place",    S.PLACED,     told.Placed,     PLACE, ends, states=S.WAITLISTED, optional=True, **PLACES),
    Decision(S.PENDING_MINISTRY,    "place",   MINISTRY,   S.PLACED,              told.Placed,                PLACE, **PLACES),
    Decision(S.WAITLISTED,          "place",   MINISTRY,   S.PLACED,              told.Placed,                PLACE, when=goes_on, optional=True, **PLACES),
    *directorate_rows("waitlist", S.WAITLISTED, told.Waitlisted, WAIT, ends, **WAITS),
    Decision(S.PENDING_MINISTRY,    "waitlist", MINISTRY,  S.WAITLISTED,          told.Waitlisted,            WAIT, **WAITS),
    Decision(S.PENDING_SCHOOL,      "reject",  Role.PRINCIPAL, S.REJECTED,        told.Rejected,              **REJECTS),
    *directorate_rows("reject",   S.REJECTED,   told.Rejected,   **REJECTS),
    Decision(S.PENDING_MINISTRY,    "reject",  MINISTRY,   S.REJECTED,            told.Rejected,              **REJECTS),
    Step((*PENDING, S.WAITLISTED),  "cancel",  APPLICANTS, S.CANCELLED,           told.Cancelled,             of=applicant, optional=True, tells=BOTH),
    Step(S.PLACED,                  "withdraw", APPLICANTS, S.WITHDRAWN,          told.Withdrawn,             already_begun, of=applicant, takes=leaving.SeatWithdrawal, locks=lock_seats, sets=leaving.give_back_seat, optional=True, tells=BOTH),
    Decision(S.PLACED,              "withdraw", Role.PRINCIPAL, S.WITHDRAWN,      told.Withdrawn,             already_begun, takes=leaving.SeatWithdrawal, locks=lock_seats, sets=leaving.give_back_seat, optional=True, tells=BOTH),
    Step(S.PLACED,                  "leave_early", APPLICANTS, SAME,              told.LeftEarly,             not_begun_yet, of=applicant, takes=leaving.ApplicationRejection, sets=note_leaving, optional=True, tells=BOTH),
    Step(PENDING,                   "remind",  SYSTEM,     SAME,                  told.Waiting,               at=levels.first_reminder, sets=levels.note_reminder, tells=(levels.level_officers,)),
    Step(PENDING,                   "remind_above", SYSTEM, SAME,                 told.WaitingLong,           at=levels.second_reminder, sets=levels.note_second_reminder, tells=(levels.level_officers, levels.level_above)),
    Step((*PENDING, S.WAITLISTED),  "follow_move", SYSTEM, SAME,                  told.FollowedMove,          sets=leaving.follow_to, tells=BOTH),
    Step((*PENDING, S.PLACED, S.WAITLISTED), "call_off", SYSTEM, S.CANCELLED,     told.CalledOff,             locks=lock_seats, sets=leaving.lose_seat, tells=BOTH),
    Step(PENDING,                   "lapse",   SYSTEM,     S.LAPSED,              told.Lapsed,                at=placing.starts_at, tells=BOTH),
    Step(S.WAITLISTED,              "close",   SYSTEM,     S.NOT_PLACED,          told.NotPlaced,             at=placing.starts_at, tells=BOTH),
), arrived=State.PLACED)
# fmt: on
