"""Who plans, opens, confirms, starts, completes and calls off a training activity (SM-TRN-4)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chassis.identity import DISTRICT, ROOT, Actor, Role, cut
from chassis.processes import SAME, SYSTEM, Process, Step
from chassis.records import RecordEntry
from services.training.applying.eligibility.process import APPLICANTS
from services.training.planning.activities import events as told
from services.training.planning.activities.model import NOT_BEGUN, Activity, State
from services.training.planning.activity_completions import process as ends
from services.training.planning.activity_completions.process import participants_below_minimum
from services.training.planning.activity_dates import process as days
from services.training.planning.activity_openings import process as openings
from services.training.planning.activity_people import process as people
from services.training.planning.activity_planning import process as planning
from services.training.planning.plan_entries import process as entries
from services.training.planning.planned_requests.process import plan_request
from services.training.planning.surveys import process as surveys
from services.training.planning.trainer_ratings import process as ratings
from services.training.planning.training_sessions import process as sessions

S = State
DISTRICT_OFFICER, PROVINCE_OFFICER, MINISTRY = Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER
TRAINER, DEPUTY = Role.TRAINER, Role.DEPUTY_PRINCIPAL


def at_district(activity: Activity) -> Iterable[str]:
    """A district decides on the activities of requests that it evaluated (ledger 4.2)."""
    return (cut(activity.unit, DISTRICT),) if activity.is_of_a_request else ()


def at_province(activity: Activity) -> Iterable[str]:
    """A province decides on what its plan holds."""
    return () if activity.is_central else (activity.unit,)


def at_ministry(activity: Activity) -> Iterable[str]:
    """The ministry decides on what the central plan holds, and on nothing else."""
    return (ROOT,) if activity.is_central else ()


def keeps_its_plan(activity: Activity, actor: Actor) -> bool:
    """Who keeps the plan, and nobody else, enters what it holds (ledger 4.2)."""
    return activity.unit in actor.units(PROVINCE_OFFICER, MINISTRY)


def at_school(activity: Activity) -> Iterable[str]:
    """A school keeps its own training."""
    return (activity.unit,) if activity.is_of_a_request else ()


def of_the_plan(activity: Activity) -> Iterable[str]:
    """Where there is no school whose training it is, the province that planned it."""
    return () if activity.is_of_a_request or activity.is_central else (activity.unit,)


def is_asked_for(activity: Activity) -> bool:
    """A school’s own: nobody applies, its people are named."""
    return activity.is_of_a_request


def is_applied_for(activity: Activity) -> bool:
    """Of the plan: people apply for it."""
    return not activity.is_of_a_request


def nobody_signs_in(activity: Activity) -> bool:
    """Its trainers come from outside: the school says for them that it is over."""
    return not any(one.person for one in activity.trainers)


def has_no_day(activity: Activity) -> bool:
    """It was put off, and nobody has named another day."""
    return activity.starts_on is None


def recorded(activity: Activity) -> list[RecordEntry]:
    """Who taught it; who took part has a certificate."""
    first, last = activity.starts_on, activity.ends_on
    if activity.state is not State.COMPLETED or not (first and last):
        return []
    taught = dict.fromkeys(people.its_trainers(activity))
    return [RecordEntry(person, "training_taught", first, last, activity.hours) for person in taught]


def _officers(*columns: Any, plan_only: bool = False, **said: Any) -> tuple[Step, ...]:
    """The same row for each that decides: the district for its schools, the province, the ministry."""
    states, action, to_state, event, rules = (*columns, ())[:5]
    deciders: tuple[tuple[Role, Any], ...] = (
        (DISTRICT_OFFICER, at_district),
        (PROVINCE_OFFICER, at_province),
        (MINISTRY, at_ministry),
    )
    return tuple(
        Step(states, action, role, to_state, event, rules, of=of, **said)
        for role, of in (deciders[1:] if plan_only else deciders)
    )


ENTRY = (planning.plan_is_closed, planning.too_many_days)
JOINING = (people.too_late_to_add, people.not_counted, people.duplicate_participant, people.trainer_is_participant)
CONFIRM = (days.no_day_named, participants_below_minimum, openings.placement_not_done)
OPENING = (openings.plan_not_published, openings.window_is_past, planning.trainer_without_account)
START = (days.before_the_planned_day, participants_below_minimum)
PUT_OFF = (days.already_put_off, days.new_day_is_past, days.put_off_too_far)
ALL = (people.everybody,)
HEARD = (people.everybody, people.directorate)
RUNNING = (S.PLANNED, S.CONFIRMED, S.BELOW_MINIMUM, S.POSTPONED)
SEATED: dict[str, Any] = {"sets": ends.note_start, "then": openings.end_offer, "tells": ALL}
OVER: dict[str, Any] = {"sets": ends.note_completion, "then": ends.settle, "tells": HEARD}
PLANS: dict[str, Any] = {"takes": sessions.SessionPlans, "sets": sessions.plan_sessions, "optional": True}
RECORDS: dict[str, Any] = {"takes": sessions.AttendanceList, "sets": sessions.record, "optional": True}
SESSIONS = (sessions.session_outside_days, sessions.link_required)
PRESENT = (sessions.no_such_session, sessions.session_not_held, sessions.present_not_participant)
REPORT = (ends.already_reported, sessions.attendance_missing)
# fmt: off
ACTIVITY = Process("activity", Activity, (
    Step(None,              "plan",         (PROVINCE_OFFICER, MINISTRY), S.PLANNED, told.Planned, ENTRY, as_=keeps_its_plan, takes=entries.NewPlanEntry, make=planning.plan_entry, sets=planning.write_entry, then=planning.enter_plan),
    Step(None,              "plan_request", SYSTEM, S.PLANNED, told.Planned, participants_below_minimum, make=plan_request, then=planning.enter_plan, tells=(people.everybody, people.chair_and_officer)),
    *_officers(S.PLANNED,   "edit",    SAME,   told.Edited, ENTRY, takes=entries.PlanEntry, sets=planning.write_entry, when=is_applied_for, plan_only=True, edits=True, optional=True),
    *_officers(S.PLANNED,   "open",    S.OPEN, told.Opened, OPENING, when=is_applied_for, then=openings.open_offer, plan_only=True, tells=(openings.target_group,)),
    Step(S.OPEN,            "place_in_order", MINISTRY, SAME, told.PlacedInOrder, openings.window_still_open, of=at_ministry, then=openings.place_waiting, optional=True),
    *_officers((S.OPEN, S.CONFIRMED), "change_seats", SAME, told.SeatsChanged, openings.seats_already_taken, takes=entries.Seats, sets=openings.change_seats, when=is_applied_for, plan_only=True, optional=True),
    *_officers(S.PLANNED,   "confirm", S.CONFIRMED, told.Confirmed, CONFIRM, when=is_asked_for, tells=ALL),
    *_officers(S.OPEN,      "confirm", S.CONFIRMED, told.Confirmed, CONFIRM, tells=ALL, plan_only=True),
    *_officers(S.POSTPONED, "confirm", S.CONFIRMED, told.Confirmed, CONFIRM, tells=ALL),
    Step(RUNNING,           "add_people",    DEPUTY, SAME, told.PeopleAdded,   JOINING, of=at_school, takes=people.ParticipantsAdded, sets=people.add_people, then=people.recount, optional=True),
    Step(RUNNING,           "remove_person", DEPUTY, SAME, told.PersonRemoved, people.not_a_participant, of=at_school, takes=people.ParticipantRemoved, sets=people.remove_person, then=people.recount, optional=True),
    Step((*RUNNING, S.OPEN, S.IN_PROGRESS), "lose_person", SYSTEM, SAME, told.PersonRemoved, sets=people.remove_person, then=people.recount),
    Step((S.PLANNED, S.CONFIRMED), "fall_below", SYSTEM, S.BELOW_MINIMUM, told.FellBelowMinimum, sets=people.note_missing, optional=True, tells=(people.chair_and_officer,)),
    Step(RUNNING,           "name_trainers", SYSTEM, SAME, told.Edited, sets=planning.name_trainers, tells=ALL),
    Step(S.BELOW_MINIMUM,   "restore", SYSTEM, S.CONFIRMED, told.MinimumRestored, sets=people.note_complete, tells=(people.evaluating_officer,)),
    Step((S.PLANNED, S.OPEN, S.CONFIRMED), "plan_sessions", TRAINER, SAME, told.Edited, SESSIONS, of=people.its_trainers, **PLANS),
    Step((S.PLANNED, S.CONFIRMED), "plan_sessions", DEPUTY, SAME, told.Edited, SESSIONS, of=at_school, **PLANS),
    Step(S.CONFIRMED,       "start",   TRAINER, S.IN_PROGRESS, told.Started, START, of=people.its_trainers, **SEATED),
    Step(S.CONFIRMED,       "start",   DEPUTY,  S.IN_PROGRESS, told.Started, START, of=at_school, **SEATED),
    Step(S.IN_PROGRESS,     "record_attendance", TRAINER, SAME, told.AttendanceRecorded, PRESENT, of=people.its_trainers, **RECORDS),
    Step(S.IN_PROGRESS,     "record_attendance", DEPUTY,  SAME, told.AttendanceRecorded, PRESENT, of=at_school, **RECORDS),
    Step(S.IN_PROGRESS,     "report",  TRAINER, SAME,        told.Reported,  REPORT, of=people.its_trainers, sets=ends.note_report),
    Step(S.IN_PROGRESS,     "report",  DEPUTY,  SAME,        told.Reported,  REPORT, of=at_school, when=nobody_signs_in, sets=ends.note_report),
    Step(S.IN_PROGRESS,     "complete", DEPUTY, S.COMPLETED, told.Completed, (ends.not_reported, sessions.attendance_missing), of=at_school, **OVER),
    Step(S.IN_PROGRESS,     "complete", PROVINCE_OFFICER, S.COMPLETED, told.Completed, (ends.not_reported, sessions.attendance_missing), of=of_the_plan, **OVER),
    Step(S.IN_PROGRESS,     "complete", MINISTRY, S.COMPLETED, told.Completed, (ends.not_reported, sessions.attendance_missing), of=at_ministry, **OVER),
    Step(S.COMPLETED,       "answer_survey", APPLICANTS, SAME, told.SurveyAnswered, (surveys.survey_already_answered, surveys.statement_not_marked), of=people.its_participants, takes=surveys.SurveySheet, sets=surveys.answer, optional=True),
    Step(S.COMPLETED,       "rate_trainers", APPLICANTS, SAME, told.TrainersRated, (ratings.trainers_already_rated, ratings.trainer_not_marked), of=people.its_participants, takes=ratings.TrainersSheet, sets=ratings.rate, optional=True),
    *_officers(NOT_BEGUN,   "postpone", S.POSTPONED, told.Postponed, PUT_OFF, takes=days.ActivityDays, sets=days.move, then=openings.follow_days, tells=ALL, optional=True),
    *_officers(S.POSTPONED, "postpone", SAME, told.Postponed, (days.new_day_is_past, days.put_off_too_far), when=has_no_day, takes=days.ActivityDays, sets=days.move, then=openings.follow_days, tells=ALL, optional=True),
    *_officers((*NOT_BEGUN, S.POSTPONED), "cancel", S.CANCELLED, told.Cancelled, takes=days.ActivityCancelReason, sets=days.note_cancellation, then=openings.close_offer, tells=ALL, optional=True),
    Step(S.BELOW_MINIMUM,   "call_off",  SYSTEM, S.CANCELLED, told.Cancelled, at=days.first_day, sets=days.note_too_few, tells=HEARD),
    Step((S.PLANNED, S.OPEN, S.CONFIRMED), "pass_by", SYSTEM, S.POSTPONED, told.Postponed, at=days.day_after_start, sets=days.put_off_without_day, then=openings.follow_days, tells=HEARD),
    Step(S.POSTPONED,       "give_up",   SYSTEM, S.CANCELLED, told.Cancelled, at=days.given_up, sets=days.note_given_up, then=openings.close_offer, tells=HEARD),
), arrived=State.COMPLETED, enters=recorded)
# fmt: on
