"""A province sets how long its schools collect needs and send requests (Q-30), and a moved calendar moves both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import working_days_after
from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_cycles.model import State as CycleState
from services.training.needs.need_windows.events import Changed, Set
from services.training.needs.need_windows.model import NeedWindow, State

LONGEST = 90


class WindowDays(Inputs):
    """Working days, counted with the first day of the half-year; requests end no earlier than collecting."""

    collection_days = fields.Integer(required=True, validate=validate.Range(1, LONGEST))
    request_days = fields.Integer(required=True, validate=validate.Range(1, LONGEST))

    @validates_schema
    def requests_end_last(self, said: dict[str, Any], **_: Any) -> None:
        """What is not yet collected cannot be asked for."""
        if said["request_days"] < said["collection_days"]:
            raise ValidationError("requests_end_before_collection", field_name="request_days")


def set_up(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> NeedWindow:
    """For the province whose officer the actor is."""
    provinces = actor.units(Role.PROVINCE_OFFICER)
    if not provinces:
        raise NotAllowed(extra={"roles": [Role.PROVINCE_OFFICER]})
    return NeedWindow(unit=provinces[0], **inputs)


@rule(source="Q-30", status=409)
def need_window_already_set(window: NeedWindow, session: Session) -> bool:
    """A province has one pair of windows; another one is a change."""
    return session.scalar(select(NeedWindow.id).filter_by(unit=window.unit)) is None


def set_days(window: NeedWindow, inputs: Mapping[str, Any]) -> None:
    """As the province says now."""
    window.collection_days, window.request_days = inputs["collection_days"], inputs["request_days"]


def last_day(session: Session, starts_on: date, working_days: int) -> date:
    """The last of so many working days, of which the first day of the half-year is the first."""
    return working_days_after(session, starts_on, working_days - 1)


def follow_calendar(half: Any, session: Session) -> None:
    """Cycles that are open end with the moved half-year; a later first day leaves nobody fewer days than before."""
    session.flush()
    of_half = (NeedCycle.half_year == half.half_year, NeedCycle.state != CycleState.CLOSED)
    kinds = select(NeedCycle.collection_days, NeedCycle.request_days).where(*of_half).distinct()
    for collection_days, request_days in session.execute(kinds).all():
        until = [last_day(session, half.starts_on, days) for days in (collection_days, request_days)]
        moved = update(NeedCycle).where(
            *of_half, NeedCycle.collection_days == collection_days, NeedCycle.request_days == request_days
        )
        new = {
            "starts_on": half.starts_on,
            "ends_on": half.ends_on,
            "collects_until": func.greatest(NeedCycle.collects_until, until[0]),
            "requests_until": func.greatest(NeedCycle.requests_until, until[1]),
            # The clock has to look at each of them anew.
            "next_at": clock.now(),
        }
        session.execute(moved.values(new), execution_options={"synchronize_session": False})


PROVINCE = Role.PROVINCE_OFFICER
# fmt: off
NEED_WINDOW = Process("need_window", NeedWindow, (
    Step(None,      "set",    PROVINCE, State.SET, Set,     need_window_already_set, takes=WindowDays, make=set_up),
    Step(State.SET, "change", PROVINCE, SAME,      Changed, takes=WindowDays, sets=set_days, edits=True, optional=True),
), arrived=State.SET)
# fmt: on
