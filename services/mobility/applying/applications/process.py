"""Who applies for a visit, who decides at which level, and how an application ends (SM-MOB-3)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Role
from chassis.processes import SAME, SYSTEM, Decision, Process, Step
from chassis.rules import resting_on
from chassis.seats import leaving, levels, placing, weighing
from chassis.seats.levels import applicant, directorate_rows, level_below_has_time
from chassis.seats.locks import lock_seats, lock_seats_and_person
from chassis.seats.model import PENDING, State
from chassis.transitions import take
from services.mobility.applying.applications import events as told
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.applying.seat_parties import process as seats
from services.mobility.applying.submissions import process as submissions
from services.mobility.eligibility.process import APPLICANTS
from services.mobility.visit_rules import process as visit_rules

S = State
PRINCIPAL, MINISTRY = Role.PRINCIPAL, Role.OYGGM_OFFICER


def skip_own_school(application: VisitApplication, session: Session) -> None:
    """A principal does not decide on the own application, and nobody below them does (MOB-10, Q-16)."""
    if application.is_principal:
        take(session, APPLICATION, "skip_own_school", application, SYSTEM_ACTOR)


begun, quota_full = resting_on("SM-MOB-3", placing.already_begun), resting_on("MOB-09", placing.quota_full)
window_still_open = resting_on("SM-MOB-3", placing.window_still_open)
seat_is_free = resting_on("MOB-09", placing.seat_is_free)
not_weighed = resting_on("MOB-08", weighing.not_weighed)
MARKED = resting_on("MOB-08", weighing.criterion_not_marked)
READY = (begun, window_still_open, seats.visit_gives_no_seats, not_weighed)
PLACE = (*READY, seats.rules_not_accepted, seats.date_overlap, quota_full, placing.others_come_first)
WAIT = (*READY, seat_is_free)
BOTH, APPLICANT = (levels.told_applicant, levels.told_principal), (levels.told_applicant,)
ALL = (*BOTH, seats.told_host, seats.told_ministry, seats.told_next)
HOPES = (*PENDING, S.WAITLISTED)
MINE: dict[str, Any] = {"of": applicant}
PLACES: dict[str, Any] = {
    "locks": lock_seats_and_person,
    "sets": placing.take_seat,
    "then": seats.expect_visitor,
    "tells": (*BOTH, seats.told_host),
}
WEIGHS: dict[str, Any] = {"takes": weighing.ApplicationWeighing, "locks": lock_seats, "sets": weighing.weigh}
WITHDRAWS: dict[str, Any] = {
    "takes": leaving.SeatWithdrawal,
    "locks": lock_seats,
    "sets": leaving.give_back_seat,
    "then": seats.expect_no_longer,
    "tells": ALL,
    "optional": True,
}
REJECTS: dict[str, Any] = {
    "takes": leaving.ApplicationRejection,
    "sets": placing.note_reason,
    "tells": BOTH,
    "optional": True,
}
TO_DIRECTORATE: dict[str, Any] = {"sets": seats.reach_directorate, "tells": BOTH}
TO_MINISTRY: dict[str, Any] = {"sets": seats.reach_ministry, "tells": APPLICANT}
ASKED: dict[str, Any] = {"takes": visit_rules.RulesAcceptance, "sets": visit_rules.accept}
# fmt: off
APPLICATION = Process("application", VisitApplication, (
    Step(None,                      "apply",           APPLICANTS, S.PENDING_SCHOOL, told.Submitted, submissions.conditions_not_met, takes=submissions.VisitWish, make=submissions.apply, then=skip_own_school, tells=APPLICANT, begins_at="visit-programmes", **MINE),
    Step(S.PENDING_SCHOOL,          "skip_own_school", SYSTEM,    S.PENDING_DIRECTORATE, told.SkippedOwnApplication, sets=seats.reach_directorate, tells=APPLICANT),
    Step(HOPES,                     "accept_rules",    APPLICANTS, SAME,             told.RulesAccepted, visit_rules.every_rule_accepted, when=visit_rules.are_open, **ASKED, **MINE),
    Decision(S.PENDING_SCHOOL,      "confirm_cover",   PRINCIPAL, SAME,              told.CoverConfirmed, when=seats.cover_is_open, sets=seats.confirm_cover),
    Decision(S.PENDING_SCHOOL,      "approve",         PRINCIPAL, S.PENDING_DIRECTORATE, told.SchoolApproved, seats.lesson_cover_missing, **TO_DIRECTORATE),
    *directorate_rows("approve", S.PENDING_DIRECTORATE, told.SchoolApproved, (level_below_has_time,), states=S.PENDING_SCHOOL, optional=True, **TO_DIRECTORATE),
    *directorate_rows("approve", S.PENDING_MINISTRY,    told.DirectorateApproved, **TO_MINISTRY),
    Decision(S.PENDING_DIRECTORATE, "approve",         MINISTRY,  S.PENDING_MINISTRY, told.DirectorateApproved, level_below_has_time, optional=True, **TO_MINISTRY),
    Decision((S.PENDING_MINISTRY, S.WAITLISTED), "weigh", MINISTRY, SAME,            told.Weighed,      MARKED, optional=True, **WEIGHS),
    Decision(S.PENDING_MINISTRY,    "place",           MINISTRY,  S.PLACED,          told.Placed,       PLACE, **PLACES),
    Decision(S.WAITLISTED,          "place",           MINISTRY,  S.PLACED,          told.Placed,       (*PLACE, seats.too_late_for_waiting), optional=True, **PLACES),
    Decision(S.PENDING_MINISTRY,    "waitlist",        MINISTRY,  S.WAITLISTED,      told.Waitlisted,   WAIT, locks=lock_seats, sets=placing.join_line, tells=BOTH, optional=True),
    Decision(S.PENDING_SCHOOL,      "reject",          PRINCIPAL, S.REJECTED,        told.Rejected,     **REJECTS),
    *directorate_rows("reject",  S.REJECTED, told.Rejected, **REJECTS),
    Decision(S.PENDING_MINISTRY,    "reject",          MINISTRY,  S.REJECTED,        told.Rejected,     **REJECTS),
    Step(HOPES,                     "cancel",          APPLICANTS, S.CANCELLED,      told.Cancelled,    tells=BOTH, optional=True, **MINE),
    Step(S.PLACED,                  "withdraw",        APPLICANTS, S.WITHDRAWN,      told.Withdrawn,    begun, **WITHDRAWS, **MINE),
    Decision(S.PLACED,              "withdraw",        PRINCIPAL, S.WITHDRAWN,       told.Withdrawn,    begun, **WITHDRAWS),
    Step(PENDING,                   "remind",          SYSTEM,    SAME,              told.Waiting,      at=levels.first_reminder, sets=levels.note_reminder, tells=(levels.level_officers,)),
    Step(PENDING,                   "remind_above",    SYSTEM,    SAME,              told.WaitingLong,  at=levels.second_reminder, sets=levels.note_second_reminder, tells=(levels.level_officers, levels.level_above)),
    Step(HOPES,                     "ask_again",       SYSTEM,    SAME,              told.RulesAsked,   sets=visit_rules.ask_again, tells=APPLICANT),
    Step(HOPES,                     "follow_move",     SYSTEM,    SAME,              told.FollowedMove, sets=leaving.follow_to, tells=BOTH),
    Step((*HOPES, S.PLACED),        "call_off",        SYSTEM,    S.CANCELLED,       told.CalledOff,    locks=lock_seats, sets=leaving.lose_seat, then=seats.expect_no_longer, tells=BOTH),
    Step(PENDING,                   "lapse",           SYSTEM,    S.LAPSED,          told.Lapsed,       at=placing.starts_at, tells=BOTH),
    Step(S.WAITLISTED,              "close",           SYSTEM,    S.NOT_PLACED,      told.NotPlaced,    at=placing.starts_at, tells=BOTH),
), arrived=S.PLACED)
# fmt: on
