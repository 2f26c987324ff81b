"""Who prepares, opens, evaluates, awards and closes a project year (SM-AWD-1, AWD-01, AWD-33, AWD-34)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import Role
from chassis.processes import SAME, SYSTEM, Process, Step
from services.awards import audience as to
from services.awards.years.project_years import events as told
from services.awards.years.project_years.model import ProjectYear, State
from services.awards.years.year_guards import process as guards
from services.awards.years.year_legacies.process import copy_texts
from services.awards.years.year_reminders import process as reminders
from services.awards.years.year_texts import process as texts


def extend(year: ProjectYear, inputs: Mapping[str, Any]) -> None:
    """Of what is going on: recording, or after it scoring."""
    if year.state is State.OPEN:
        year.records_until, year.days_left_told = inputs["until"], None
    else:
        year.scores_until = inputs["until"]


def open_recording(year: ProjectYear, session: Session) -> None:
    """From today on schools record, and set up their commissions."""
    reminders.set_commissions_due(year, session)


MEMBER = Role.BIGEP_BODY_MEMBER
OFFICER_OR_MEMBER = (Role.PROVINCE_OFFICER, MEMBER)
S = State
# NTF-50, NTF-68.
EVERYBODY = (to.principals_of_the_province, to.all_bodies)
READY = (
    guards.earlier_year_not_closed,
    guards.update_note_missing,
    guards.criteria_unpublished,
    guards.province_bodies_missing,
)
OVER = (guards.fair_or_ceremony_missing, guards.year_report_missing)
OWN_DAYS = (texts.days_out_of_order, texts.not_of_this_school_year, texts.years_overlap)
BEGIN = (texts.project_year_already_prepared, texts.technical_team_in_office)
LATER = (guards.day_not_later, guards.day_beyond)
# fmt: off
PROJECT_YEAR = Process("project_year", ProjectYear, (
    Step(None,                   "prepare",             OFFICER_OR_MEMBER, S.PREPARING,  told.Prepared,   BEGIN, of=to.officer_or_technical_team, takes=texts.YearToPrepare, make=texts.prepare_year, then=copy_texts, tells=(to.province_officers, to.told_technical_team)),
    Step(S.PREPARING,            "edit",                MEMBER, SAME,         told.Edited,            OWN_DAYS, of=to.technical_team, takes=texts.YearTexts, sets=texts.write_texts, edits=True, optional=True),
    Step(S.PREPARING,            "note_update",         MEMBER, SAME,         told.UpdateNoted,       of=to.technical_team, takes=texts.UpdateNote, sets=texts.note_update, optional=True),
    Step(S.PREPARING,            "open",                MEMBER, S.OPEN,       told.Opened,            READY, of=to.executive_board, sets=open_recording, tells=EVERYBODY),
    Step(S.OPEN,                 "miss_commissions",    SYSTEM, SAME,         told.CommissionsMissing, at=reminders.commissions_due, sets=reminders.note_commissions_told, tells=(reminders.schools_and_boards,)),
    Step(S.OPEN,                 "remind",              SYSTEM, SAME,         told.RecordingEnds,     at=reminders.next_reminder, sets=reminders.note_reminded, tells=(to.principals_of_the_province,)),
    Step((S.OPEN, S.EVALUATION), "extend",              MEMBER, SAME,         told.Extended,          LATER, of=to.executive_board, takes=texts.LaterDay, sets=extend, optional=True, tells=EVERYBODY),
    Step(S.OPEN,                 "evaluate",            MEMBER, S.EVALUATION, told.EvaluationStarted, guards.recording_not_over, of=to.executive_board, tells=EVERYBODY),
    Step(S.EVALUATION,           "award",               MEMBER, S.AWARDED,    told.Awarded,           guards.areas_undecided, of=to.executive_board, tells=EVERYBODY),
    Step(S.AWARDED,              "close",               MEMBER, S.CLOSED,     told.Closed,            OVER, of=to.executive_board, tells=EVERYBODY),
), arrived=S.CLOSED)
# fmt: on
