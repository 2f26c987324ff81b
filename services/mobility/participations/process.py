"""Who does what from the seat to the closed report (SM-MOB-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import serves_at
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.own_record import OwnNumber
from chassis.processes import SAME, SYSTEM, Decision, Process, Step
from chassis.transitions import create, take
from services.mobility.attendance import process as days
from services.mobility.follow_ups.process import begin_follow_ups
from services.mobility.participations import events as told
from services.mobility.participations.model import Participation, State
from services.mobility.report_deadlines import process as due
from services.mobility.report_offers import process as offers
from services.mobility.sharings.process import sharing_missing
from services.mobility.stays.model import of_participation
from services.mobility.stays.process import STAY
from services.mobility.visit_parties import process as to
from services.mobility.visit_parties.process import GUIDES, STAFF, guide, host, participant
from services.mobility.visit_reports import events as report
from services.mobility.visit_reports import process as said
from services.mobility.visit_reports.document import VISIT_REPORT
from services.mobility.visit_rules import process as visit_rules

PRINCIPAL, DISTRICT, PROVINCE = Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER


def expect(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Participation:
    """For somebody who has just been placed, into `programme`: `person`, `name`, `unit`, and what else is known.

    That is `rules_accepted_at`, the `field` they teach, and the `phone` and `email` by which the host reaches them.
    """
    return Participation(
        unit=inputs["unit"],
        programme_id=inputs["programme"].id,
        programme=inputs["programme"],
        person=inputs["person"],
        name=inputs["name"],
        by_principal=serves_at(session, inputs["person"], inputs["unit"], PRINCIPAL),
        rules_accepted_at=inputs.get("rules_accepted_at"),
        application_at_home_school=[],
    )


def open_stay(participation: Participation, session: Session, inputs: Mapping[str, Any]) -> None:
    """The host gets in touch, and helps to find somewhere to stay (MOB-21)."""
    known = {name: inputs.get(name) for name in ("field", "phone", "email")}
    said = {"person": participation.person, "name": participation.name, "home_unit": participation.unit}
    of = {"programme": participation.programme, "participation_id": participation.id}
    create(session, STAY, "open", SYSTEM_ACTOR, of | said | known | {"home_school": participation.home_school})


def cancel_stay(participation: Participation, session: Session) -> None:
    """Nobody waits for them any more."""
    stay = of_participation(session, participation.id)
    if stay is not None:
        take(session, STAY, "cancel", stay, SYSTEM_ACTOR)


def move(participation: Participation, session: Session, inputs: Mapping[str, Any]) -> None:
    """From now on the new school has to do with the visit (Q-47)."""
    participation.unit = inputs["unit"]
    participation.by_principal = serves_at(session, participation.person, inputs["unit"], PRINCIPAL)


def let_programme_close(participation: Participation) -> None:
    """The visit programme closes with the last of its participations: the clock looks at once."""
    participation.programme.next_at = clock.now()


S = State
ON_THE_WAY = (S.EXPECTED, S.ATTENDING, S.LEFT_EARLY, S.REPORT_DUE, S.REPORT_OVERDUE, S.REPORT_DELIVERED, S.REPORT_RETURNED, S.REPORT_FORWARDED)  # fmt: skip
AT_THE_HOST = (S.ATTENDING, S.LEFT_EARLY)
WRITABLE = (S.REPORT_DUE, S.REPORT_OVERDUE, S.REPORT_RETURNED)
SHOWN = (S.REPORT_DELIVERED, S.REPORT_FORWARDED, S.CLOSED)
BROUGHT_HOME = (S.REPORT_FORWARDED, S.CLOSED)
BY_GUIDE: dict[str, Any] = {"of": guide}
BY_HOST: dict[str, Any] = {"of": host}
MINE: dict[str, Any] = {"of": participant}
DAY: dict[str, Any] = {"takes": days.DayAttended, "sets": days.write_day}
DAY_AWAY: dict[str, Any] = {"takes": days.DayAway, "sets": days.write_day_away, "optional": True}
TELLS_HOME: dict[str, Any] = {"tells": (to.home, to.own_province, to.ministry)}
MISSED: dict[str, Any] = TELLS_HOME | {"then": let_programme_close, "optional": True}
LEFT: dict[str, Any] = TELLS_HOME | {"takes": days.LeavingEarly, "sets": days.leave, "optional": True}
DELIVERED: dict[str, Any] = MINE | {
    "takes": OwnNumber,
    "sets": said.deliver,
    "issues": VISIT_REPORT,
    "tells": (to.home,),
}
OF_PRINCIPAL: dict[str, Any] = {"when": to.lies_with_principal}
OF_DISTRICT: dict[str, Any] = {"when": to.is_principals_own}
RETURNED: dict[str, Any] = {
    "takes": said.ReportReason,
    "sets": said.return_it,
    "withdraws": VISIT_REPORT,
    "tells": (to.the_participant,),
    "optional": True,
}
FORWARDED: dict[str, Any] = {
    "sets": said.forward,
    "issues": VISIT_REPORT,
    "then": begin_follow_ups,
    "due": due.forwarded_by,
    "tells": (to.own_province,),
}
# fmt: off
PARTICIPATION = Process("participation", Participation, (
    Step(None,          "create",            SYSTEM,    S.EXPECTED,         told.Created,       make=expect, then=open_stay, tells=(to.the_participant,)),
    Step(S.EXPECTED,    "ask_again",         SYSTEM,    SAME,               told.RulesAsked,    sets=visit_rules.ask_again, tells=(to.the_participant,)),
    Step(S.EXPECTED,    "accept_rules",      STAFF,     SAME,               told.RulesAccepted, visit_rules.every_rule_accepted, when=visit_rules.are_open, takes=visit_rules.RulesAcceptance, sets=visit_rules.accept, **MINE),
    Step(S.EXPECTED,    "record_attendance", GUIDES,    S.ATTENDING,        told.Started,       days.OF_A_DAY, due=due.first_day_ends, **DAY, **BY_GUIDE),
    Step(S.EXPECTED,    "record_attendance", PRINCIPAL, S.ATTENDING,        told.Started,       days.OF_A_DAY, optional=True, **DAY, **BY_HOST),
    Step(S.ATTENDING,   "record_attendance", GUIDES,    SAME,               told.DayRecorded,   days.OF_A_DAY, **DAY, **BY_GUIDE),
    Step(S.ATTENDING,   "record_attendance", PRINCIPAL, SAME,               told.DayRecorded,   days.OF_A_DAY, optional=True, **DAY, **BY_HOST),
    Step(S.ATTENDING,   "record_absence",    GUIDES,    SAME,               told.DayRecorded,   days.AWAY, **DAY_AWAY, **BY_GUIDE),
    Step(S.ATTENDING,   "record_absence",    PRINCIPAL, SAME,               told.DayRecorded,   days.AWAY, **DAY_AWAY, **BY_HOST),
    Step(S.EXPECTED,    "mark_missed",       GUIDES,    S.NO_SHOW,          told.Missed,        days.first_day_not_over, **MISSED, **BY_GUIDE),
    Step(S.EXPECTED,    "mark_missed",       PRINCIPAL, S.NO_SHOW,          told.Missed,        days.first_day_not_over, **MISSED, **BY_HOST),
    Step(S.ATTENDING,   "leave_early",       GUIDES,    S.LEFT_EARLY,       told.LeftEarly,     days.not_a_last_day, **LEFT, **BY_GUIDE),
    Step(S.ATTENDING,   "leave_early",       PRINCIPAL, S.LEFT_EARLY,       told.LeftEarly,     days.not_a_last_day, **LEFT, **BY_HOST),
    Step(S.EXPECTED,    "cancel",            SYSTEM,    S.CANCELLED,        told.Cancelled,     then=cancel_stay),
    Step(ON_THE_WAY,    "follow_move",       SYSTEM,    SAME,               told.Moved,         sets=move),
    Step(AT_THE_HOST,   "open_report",       SYSTEM,    S.REPORT_DUE,       report.BecameDue,   at=due.opens_at, sets=due.fix_due_day, tells=(to.the_participant,)),
    Step(S.REPORT_DUE,  "remind",            SYSTEM,    SAME,               report.Reminded,    at=due.next_reminder, sets=due.note_reminder, tells=(to.the_participant,)),
    Step(S.REPORT_DUE,  "call_overdue",      SYSTEM,    S.REPORT_OVERDUE,   report.BecameOverdue, at=due.overdue_at, optional=True, tells=(to.the_participant, to.home, to.own_province)),
    Step(WRITABLE,      "write",             STAFF,     SAME,               report.Written,     said.not_a_day_of_the_report, takes=said.ReportText, sets=said.write, edits=True, optional=True, **MINE),
    Step(AT_THE_HOST,   "deliver",           STAFF,     S.REPORT_DELIVERED, report.Delivered,   (said.visit_not_ended, *said.COMPLETE), optional=True, **DELIVERED),
    Step(WRITABLE,      "deliver",           STAFF,     S.REPORT_DELIVERED, report.Delivered,   said.COMPLETE, due=due.due_at, **DELIVERED),
    Step(SHOWN,         "view_number",       said.VIEWERS, SAME,            report.NumberViewed, said.audit_order_required, of=said.wherever_it_is_read, takes=said.NumberViewing, answers=said.NUMBER, optional=True),
    Step((*WRITABLE, *SHOWN), "view_number", STAFF,     SAME,               report.NumberViewed, takes=said.NumberViewing, answers=said.NUMBER, optional=True, **MINE),
    Decision(S.REPORT_DELIVERED, "return",   PRINCIPAL, S.REPORT_RETURNED,  report.Returned,    **RETURNED, **OF_PRINCIPAL),
    Decision(S.REPORT_DELIVERED, "return",   DISTRICT,  S.REPORT_RETURNED,  report.Returned,    **RETURNED, **OF_DISTRICT),
    Decision(S.REPORT_DELIVERED, "forward",  PRINCIPAL, S.REPORT_FORWARDED, report.Forwarded,   **FORWARDED, **OF_PRINCIPAL),
    Decision(S.REPORT_DELIVERED, "forward",  DISTRICT,  S.REPORT_FORWARDED, report.Forwarded,   **FORWARDED, **OF_DISTRICT),
    Decision(S.REPORT_FORWARDED, "acknowledge", PROVINCE, S.CLOSED,         told.Closed,        sharing_missing, then=let_programme_close, tells=(to.the_participant,)),
    Step(BROUGHT_HOME,  "offer_as_practice", STAFF,     SAME,               report.OfferedAsPractice, offers.practice_already_offered, sets=offers.offer_practice, optional=True, **MINE),
    Step(BROUGHT_HOME,  "offer_as_activity", STAFF,     SAME,               report.OfferedAsActivity, offers.activity_already_offered, sets=offers.offer_activity, optional=True, **MINE),
), arrived=S.CLOSED)
# fmt: on
