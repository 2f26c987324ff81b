"""The priority of a request: 1 to n without gaps among the open ones of a school's half-year (TRN-29, Q-29)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session, object_session

from chassis.processes import rule
from chassis.schema import Inputs
from services.training.requests.otmg_requests.model import OPEN, OtmgRequest
from services.training.requests.request_priorities.model import RequestPriority

MOST = 99


class Priority(Inputs):
    """Which number the request gets; those behind it move up by one."""

    priority = fields.Integer(required=True, validate=validate.Range(1, MOST))


def competing(session: Session, request: OtmgRequest) -> list[tuple[OtmgRequest, int | None]]:
    """The open requests of the same school and half-year, in their order; those without a place last."""
    wanted = (
        select(OtmgRequest, RequestPriority.place)
        .outerjoin(RequestPriority, RequestPriority.request_id == OtmgRequest.id)
        .where(
            OtmgRequest.unit == request.unit,
            OtmgRequest.half_year == request.half_year,
            OtmgRequest.state.in_(OPEN),
            OtmgRequest.is_joint.is_(False),
        )
        .order_by(RequestPriority.place.asc().nulls_last(), OtmgRequest.id)
    )
    return [(one, place) for one, place in session.execute(wanted)]


def priority_of(request: OtmgRequest) -> int | None:
    """The number as it stands; of a request that is decided, the one it had then."""
    session = object_session(request)
    if session is None or request.state not in OPEN:
        return request.kept_priority
    placed = [one.id for one, place in competing(session, request) if place is not None]
    return placed.index(request.id) + 1 if request.id in placed else None


@rule(source="TRN-29", field="priority")
def priority_required(request: OtmgRequest, session: Session) -> bool:
    """Where a school has several open requests in the half-year, each has its number."""
    return priority_of(request) is not None or len(competing(session, request)) < 2  # noqa: PLR2004  # several


@rule(source="TRN-29", field="priority")
def priority_beyond_requests(request: OtmgRequest, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A school with two open requests has the numbers 1 and 2."""
    return bool(inputs["priority"] <= len(competing(session, request)))


def take_turns(request: OtmgRequest, session: Session) -> None:
    """Two who put the same school's requests in order do so one after the other."""
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"{request.unit} {request.half_year}", 2))))


def put_in_order(request: OtmgRequest, session: Session, inputs: Mapping[str, Any]) -> None:
    """It gets this number, and every other open one its own."""
    others = [one.id for one, _ in competing(session, request) if one.id != request.id]
    order = [*others[: inputs["priority"] - 1], request.id, *others[inputs["priority"] - 1 :]]
    for place, request_id in enumerate(order, start=1):
        session.merge(RequestPriority(request_id=request_id, place=place))
