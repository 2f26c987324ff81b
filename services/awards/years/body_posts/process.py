"""Which posts a body gives: `bigep_body_member` at its unit, with its kind as the branch, while it is in office."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import object_session

from chassis import clock
from chassis.identity import Role
from services.awards.years.bodies.model import Body, BodyMember, State


def given_to_all(body: Body) -> list[dict[str, Any]]:
    """With its taking office, to everybody who serves in it."""
    return [_post(body, one) | {"to": None} for one in body.serving(clock.today()) if one.last_day is None]


def given_to_changed(body: Body) -> list[dict[str, Any]]:
    """To whoever has just joined."""
    member = body.changed_member
    return [_post(body, member) | {"to": None}] if member else []


def ended_for_changed(body: Body) -> list[dict[str, Any]]:
    """Of whoever has just left."""
    member = body.changed_member
    return _ended(body, [member] if member else [])


def ended_for_all(body: Body) -> list[dict[str, Any]]:
    """With its end, of everybody whose service it ends."""
    return _ended(body, [one for one in body.members if one.last_day == clock.today()])


def _ended(body: Body, members: list[BodyMember]) -> list[dict[str, Any]]:
    """Whoever serves in the same body of another year as well keeps the post."""
    stay = _serve_elsewhere(body)
    return [_post(body, one) | {"to": clock.today()} for one in members if one.person not in stay]


def _serve_elsewhere(body: Body) -> set[Any]:
    session = object_session(body)
    if session is None:
        return set()
    others = (
        select(BodyMember.person)
        .join(Body)
        .where(
            Body.id != body.id,
            Body.kind == body.kind,
            Body.unit == body.unit,
            Body.state == State.ACTIVE,
            BodyMember.last_day.is_(None),
        )
    )
    return set(session.scalars(others))


def _post(body: Body, member: BodyMember) -> dict[str, Any]:
    return {
        "person": member.person,
        "role": Role.BIGEP_BODY_MEMBER,
        "unit": body.unit,
        "branch": body.kind,
        "from": member.first_day,
    }
