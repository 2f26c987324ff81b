"""How a seat becomes free again: given back, lost, or taken along to another school."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM
from chassis.processes import Process
from chassis.schema import Inputs, Text
from chassis.seats.levels import authority_over
from chassis.seats.locks import hold_applications
from chassis.seats.model import OPEN, Applied, State
from chassis.texts import text
from chassis.transitions import take


class ApplicationRejection(Inputs):
    """Why not."""

    reason = Text(required=True, most=1000)


class SeatWithdrawal(Inputs):
    """Why, and the number of the paper that shows it."""

    reason = Text(required=True, most=1000)
    document = Text(most=100, load_default=None, allow_none=True)


def give_back_seat(application: Applied, inputs: Mapping[str, Any]) -> None:
    """The seat is free again, and it is known why."""
    application.offer.placed -= 1
    application.withdrawn_at = clock.now()
    application.reason, application.document = inputs["reason"], inputs.get("document")


def lose_seat(application: Applied, inputs: Mapping[str, Any]) -> None:
    """What is called off needs no seats; why is kept."""
    if application.state is State.PLACED:
        application.offer.placed -= 1
    application.reason = inputs["reason"]


def follow_to(application: Applied, session: Session, inputs: Mapping[str, Any]) -> None:
    """The levels that are left are those of the new school (Q-47)."""
    application.unit = inputs["unit"]
    application.authority = authority_over(application, session)
    application.is_principal = False


def follow_person(session: Session, process: Process, person: UUID, unit: str | None) -> None:
    """Applications go to the new school’s levels, seats stay; of whoever leaves office nothing is left (Q-47).

    Who had a seat in what is over has taken part, and that stays.
    """
    model: type[Applied] = process.model
    seats = model.SEATS
    not_over = select(seats.id).where(or_(seats.ends_on.is_(None), seats.ends_on >= clock.today()))
    own = (model.person == person, model.state.in_(OPEN), model.offer_id.in_(not_over))
    for application in hold_applications(session, model, *own):
        if unit is None:
            take(session, process, "call_off", application, SYSTEM, {"reason": text("reason.left_office", "tr")})
        elif unit != application.unit and application.state is not State.PLACED:
            take(session, process, "follow_move", application, SYSTEM, {"unit": unit})
