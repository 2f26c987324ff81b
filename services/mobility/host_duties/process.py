"""The host's ten duties: most are shown by what is recorded elsewhere, the rest are noted (MOB-17, MOB-19)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.programme_days.process import days_without_activity
from services.mobility.stays.model import SETTLED, standing_in
from services.mobility.visit_programmes.model import VisitProgramme

DUTIES = CATALOGUE.codes("host_duties")
# SM-MOB-2: what has to be done before the host is prepared.
BLOCKS_PREPARED = (
    "contact_participants",
    "support_accommodation",
    "plan_ahead",
    "brief_all_staff",
    "appoint_guide",
)
# What nothing else shows.
NOTED = ("take_measures", "run_by_plan", "report_adverse_event", "organise_practice_sharing")


class DutyNote(Inputs):
    """Which duty, and how it is done."""

    duty = fields.String(required=True, validate=validate.OneOf(NOTED), metadata={"x-choices": "host_duties"})
    note = Text(required=True, most=2000)


class StaffBriefing(Inputs):
    """What all staff were told of the purpose, duration and importance of the visit."""

    held_on = fields.Date(required=True)
    told = Text(required=True)


class FirstDayBriefing(Inputs):
    """What the visitors were told of the school and the programme."""

    told = Text(required=True)


def note(programme: VisitProgramme, inputs: Mapping[str, Any]) -> None:
    """Noted today."""
    noted = {"on": clock.today().isoformat(), "note": inputs["note"]}
    programme.duty_notes = programme.duty_notes | {inputs["duty"]: noted}


def brief_staff(programme: VisitProgramme, inputs: Mapping[str, Any]) -> None:
    """All staff know of the visit."""
    programme.staff_briefed_on, programme.staff_briefing = inputs["held_on"], inputs["told"]


def brief_participants(programme: VisitProgramme, inputs: Mapping[str, Any]) -> None:
    """The visitors know the school and the programme."""
    programme.briefed_on, programme.briefing = clock.today(), inputs["told"]


def _everybody_contacted(session: Session, programme: VisitProgramme) -> bool:
    stays = standing_in(session, programme.id)
    return bool(stays) and all(one.contacted_on for one in stays)


def _everybody_lodged(session: Session, programme: VisitProgramme) -> bool:
    stays = standing_in(session, programme.id)
    return bool(stays) and all(one.state in SETTLED for one in stays)


def _every_day_planned(session: Session, programme: VisitProgramme) -> bool:
    return not days_without_activity(session, programme)


_SHOWN_BY: Mapping[str, Callable[[Session, VisitProgramme], bool]] = {
    "contact_participants": _everybody_contacted,
    "support_accommodation": _everybody_lodged,
    "plan_ahead": _every_day_planned,
    "first_day_briefing": lambda _, programme: programme.briefed_on is not None,
    "brief_all_staff": lambda _, programme: programme.staff_briefed_on is not None,
    "appoint_guide": lambda _, programme: programme.guide is not None,
}


def is_done(session: Session, programme: VisitProgramme, duty: str) -> bool:
    """Whether a duty is done, by what is recorded."""
    shown_by = _SHOWN_BY.get(duty)
    return shown_by(session, programme) if shown_by else duty in programme.duty_notes


def open_duties(programme: VisitProgramme, session: Session) -> list[str]:
    """What is still to be done before the host is prepared."""
    return [duty for duty in BLOCKS_PREPARED if not is_done(session, programme, duty)]


def in_words(programme: VisitProgramme, session: Session) -> list[str]:
    """The open duties, as the texts call them."""
    return [f"choice.host_duties.{duty}" for duty in open_duties(programme, session)]


@rule(source="MOB-17", names=in_words)
def host_duties_open(programme: VisitProgramme, session: Session) -> bool:
    """Guide, contact, accommodation, day plan and staff: the host has seen to all of them."""
    return not open_duties(programme, session)


@rule(source="MOB-17", field="held_on")
def briefing_in_the_future(programme: VisitProgramme, inputs: Mapping[str, Any]) -> bool:
    """A briefing is recorded when it has been held."""
    return bool(inputs["held_on"] <= clock.today())


@rule(source="MOB-19", status=409)
def already_briefed(programme: VisitProgramme) -> bool:
    """The visitors are briefed once, on the first day."""
    return programme.briefed_on is None
