"""Who plans, announces, prepares and holds a visit (SM-MOB-2)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from services.mobility import audience as to
from services.mobility.host_duties import process as duties
from services.mobility.programme_days import process as days
from services.mobility.programme_guides import process as guides
from services.mobility.programme_guides.process import guide
from services.mobility.programme_moves import process as moves
from services.mobility.programme_parties import process as parties
from services.mobility.programme_plans import process as plans
from services.mobility.programme_visitors import process as visitors
from services.mobility.stays.model import standing_in
from services.mobility.visit_days.queries import days_of
from services.mobility.visit_programmes import events as told
from services.mobility.visit_programmes.model import BEFORE, State, VisitProgramme

OYGGM, PRINCIPAL, GUIDES = Role.OYGGM_OFFICER, Role.PRINCIPAL, guides.GUIDES


class ProgrammeCancellation(Inputs):
    """Why the visit does not take place."""

    reason = Text(required=True, most=2000)


def window_is_over(programme: VisitProgramme) -> datetime | None:
    """The end of the last day to apply."""
    return clock.end_of(programme.closes_on) if programme.closes_on else None


def last_day_is_over(programme: VisitProgramme) -> datetime | None:
    """The day after the last one; without the first day's briefing a visit does not get past it (MOB-19)."""
    session = object_session(programme)
    if session is None or programme.briefed_on is None:
        return None
    return clock.start_of(max(days_of(session, programme), default=programme.ends_on) + timedelta(days=1))


def announce(programme: VisitProgramme) -> None:
    """Everybody may read it from now on."""
    programme.announced_at = clock.now()


@rule(source="SM-MOB-2")
def nobody_placed(programme: VisitProgramme, session: Session) -> bool:
    """At least one person has a seat."""
    return bool(standing_in(session, programme.id))


@rule(source="SM-MOB-2", status=409)
def visit_not_begun(programme: VisitProgramme) -> bool:
    """The first day of the visit has come."""
    return programme.has_started


@rule(source="SM-MOB-2", status=409)
def last_day_not_reached(programme: VisitProgramme, session: Session) -> bool:
    """The host ends a visit on its last day, not before."""
    return clock.today() >= max(days_of(session, programme), default=programme.ends_on)


@rule(source="MOB-19")
def briefing_missing(programme: VisitProgramme) -> bool:
    """The first day's briefing is recorded."""
    return programme.briefed_on is not None


S = State
OPEN = (*BEFORE, S.ONGOING)
COMING = (S.PREPARED, S.ONGOING)
AT_WORK = (*OPEN, S.ENDED)
ACTIVITY: dict[str, Any] = {"takes": days.PlannedActivity, "sets": days.plan}
MOVED: dict[str, Any] = {
    "takes": moves.ProgrammeMove,
    "sets": moves.move,
    "then": moves.ask_everybody,
    "tells": (parties.participants, parties.home_principals, to.host_principal, parties.provinces),
    "optional": True,
}
MAY_MOVE = (
    moves.approval_in_the_future,
    moves.begins_before_window_ends,
    *plans.PLANNED,
)
BY_GUIDE: dict[str, Any] = {"of": guide}
BRIEFED: dict[str, Any] = {"takes": duties.FirstDayBriefing, "sets": duties.brief_participants}
ALL_HEAR = (parties.participants, parties.host_staff)
# fmt: off
VISIT_PROGRAMME = Process("visit_programme", VisitProgramme, (
    Step(None,                  "draft",              (OYGGM, PRINCIPAL), S.DRAFT,     told.Drafted,            plans.PLANNED, takes=plans.ProgrammePlan, make=plans.draft, tells=(to.ministry, to.host_principal)),
    Step(S.DRAFT,               "edit",               (OYGGM, PRINCIPAL), SAME,        told.Edited,             plans.PLANNED, takes=plans.ProgrammeText, sets=plans.write, then=days.keep_within_days, edits=True, optional=True),
    Step(S.DRAFT,               "announce",           OYGGM,     S.ANNOUNCED,          told.Announced,          (plans.list_not_announced, plans.window_required), sets=announce, tells=(parties.teachers_of_the_field,)),
    Step(S.ANNOUNCED,           "close_applications", SYSTEM,    S.APPLICATIONS_CLOSED, told.ApplicationsClosed, at=window_is_over, tells=(to.ministry,)),
    Step(S.APPLICATIONS_CLOSED, "finish_placing",     OYGGM,     S.PLACED,             told.Placed,             nobody_placed, tells=(to.host_principal,)),
    Step(OPEN,                  "plan_activity",      PRINCIPAL, SAME,                 told.ActivityPlanned,    (days.not_a_programme_day, days.day_plan_is_full), optional=True, **ACTIVITY),
    Step(OPEN,                  "remove_activity",    PRINCIPAL, SAME,                 told.ActivityRemoved,    (days.no_such_activity, days.day_left_empty), takes=days.RemovedActivity, sets=days.remove, optional=True),
    Step(OPEN,                  "name_guide",         PRINCIPAL, SAME,                 told.GuideNamed,         guides.guide_not_of_the_school, takes=guides.Guide, sets=guides.name_guide, tells=(parties.participants,), optional=True),
    Step(OPEN,                  "brief_staff",        PRINCIPAL, SAME,                 told.StaffBriefed,       duties.briefing_in_the_future, takes=duties.StaffBriefing, sets=duties.brief_staff, optional=True),
    Step(AT_WORK,               "note_duty",          PRINCIPAL, SAME,                 told.DutyNoted,          takes=duties.DutyNote, sets=duties.note, optional=True),
    Step(S.PLACED,              "prepare",            PRINCIPAL, S.PREPARED,           told.Prepared,           (nobody_placed, visitors.visit_not_accepted, duties.host_duties_open), tells=ALL_HEAR),
    Step(S.PREPARED,            "start",              PRINCIPAL, S.ONGOING,            told.Started,            (visit_not_begun, visitors.nobody_has_come)),
    Step(S.PREPARED,            "start",              GUIDES,    S.ONGOING,            told.Started,            (visit_not_begun, visitors.nobody_has_come), **BY_GUIDE),
    Step(COMING,                "brief_participants", PRINCIPAL, SAME,                 told.ParticipantsBriefed, (visit_not_begun, duties.already_briefed), optional=True, **BRIEFED),
    Step(COMING,                "brief_participants", GUIDES,    SAME,                 told.ParticipantsBriefed, (visit_not_begun, duties.already_briefed), **BRIEFED, **BY_GUIDE),
    Step(S.ONGOING,             "end",                PRINCIPAL, S.ENDED,              told.Ended,              (last_day_not_reached, briefing_missing), optional=True),
    Step(S.ONGOING,             "call_over",          SYSTEM,    S.ENDED,              told.Ended,              at=last_day_is_over),
    Step(S.ENDED,               "close",              SYSTEM,    S.CLOSED,             told.Closed, at=visitors.all_reports_are_closed),
    Step((S.ANNOUNCED, S.APPLICATIONS_CLOSED, S.PLACED), "move", OYGGM, SAME,          told.Moved,              MAY_MOVE, **MOVED),
    Step(S.PREPARED,            "move",               OYGGM,     S.PLACED,             told.Moved,              MAY_MOVE, **MOVED),
    Step(BEFORE,                "lose_host",          SYSTEM,    SAME,                 told.HostClosed,         tells=(to.ministry,)),
    Step(BEFORE,                "cancel",             OYGGM,     S.CANCELLED,          told.Cancelled,          takes=ProgrammeCancellation, then=visitors.call_visitors_off, tells=(parties.participants, parties.home_principals, parties.provinces), optional=True),
), arrived=S.CLOSED)
# fmt: on
