"""Who holds schools' own communities back, and who allows them (MGT-02)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import ROOT, Actor, Role
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.in_school_pauses.events import Allowed, HeldBack
from services.training.learning_communities.in_school_pauses.model import InSchoolPause, State

OYGGM = Role.OYGGM_OFFICER


class HoldingReason(Inputs):
    """Why not yet."""

    reason = Text(required=True, most=1000)


def hold_back(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> InSchoolPause:
    """For the whole country, from today on."""
    return InSchoolPause(unit=ROOT, since=clock.today())


def note_day(pause: InSchoolPause) -> None:
    """From today on."""
    pause.since = clock.today()


@rule(source="MGT-02", status=409)
def pause_already_there(pause: InSchoolPause, session: Session) -> bool:
    """There is one such record for the whole country."""
    return session.scalar(select(InSchoolPause.id).limit(1)) is None


S = State
# fmt: off
IN_SCHOOL_PAUSE = Process("in_school_pause", InSchoolPause, (
    Step(None,        "hold_back",  OYGGM, S.HELD_BACK, HeldBack, pause_already_there, takes=HoldingReason, make=hold_back),
    Step(S.HELD_BACK, "allow",      OYGGM, S.ALLOWED,   Allowed,  sets=note_day, optional=True),
    Step(S.ALLOWED,   "hold_again", OYGGM, S.HELD_BACK, HeldBack, takes=HoldingReason, sets=note_day, optional=True),
), arrived=S.ALLOWED)
# fmt: on
