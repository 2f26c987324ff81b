"""The demo's own door: be anybody, move the clock, read the mails. None of it exists where KOPRU_DEMO is not 1."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from flask import Blueprint, Response, redirect, request
from marshmallow import ValidationError, fields
from werkzeug.wrappers import Response as AnyResponse

from chassis import clock
from chassis.answers import json
from chassis.db import transaction
from chassis.errors import NotFound, RuleNotMet
from chassis.identity import Actor
from chassis.schema import Inputs
from gateway import attempts, sessions, tokens
from gateway.directory import queries
from gateway.directory.model import Person
from gateway.frame import inside

routes = Blueprint("demo", __name__, url_prefix="/demo")
# Whoever plays the demo asks often; a loop gone wild is stopped all the same.
TOKENS_A_MINUTE = 600
# A year further than any record of the demo, and no further than a date can be counted with.
FARTHEST = timedelta(days=365 * 30)


class WhoSchema(Inputs):
    """The person somebody wants to be."""

    person = fields.String(required=True)


class WhenSchema(Inputs):
    """The instant to which the clock is moved; without an offset it is Türkiye's time."""

    now = fields.AwareDateTime(required=True, default_timezone=clock.ISTANBUL)


@routes.get("/sign-in")
def pick() -> AnyResponse:
    """The people one can be stand on the page where everybody signs in."""
    return redirect("/sign-in")


@routes.post("/sign-in")
def sign_in() -> AnyResponse:
    """Be this person from now on."""
    person = _person(request.form.get("person", ""))
    sessions.begin(person.id)
    return redirect(inside(request.form.get("next", "/")))


@routes.post("/token")
def token() -> Response:
    """A token for the API, as this person."""
    attempts.count("demo-token", attempts.address(), most=TOKENS_A_MINUTE, within=60)
    person = _person(_said(WhoSchema())["person"])
    signed, until = tokens.for_api(Actor(person.id), tokens.PERSON_LIFETIME)
    return json({"token": signed, "expires_at": until})


@routes.get("/clock")
def read_clock() -> Response:
    """What time it is in the demo."""
    return json({"now": clock.now(), "moved": bool(clock.offset())})


@routes.post("/clock")
def move_clock() -> Response:
    """Move the clock of the whole system; it goes on from there."""
    now = _said(WhenSchema())["now"]
    if abs(now - clock.real_now()) > FARTHEST:
        raise RuleNotMet(errors={"now": ["too_far"]})
    clock.move_to(now)
    return read_clock()


@routes.delete("/clock")
def set_clock_back() -> Response:
    """Real time again."""
    clock.move_to(None)
    return read_clock()


def _person(username: str) -> Person:
    with transaction() as session:
        person: Person | None = queries.person_by_username(session, username)
    if person is None:
        raise NotFound
    return person


def _said(shape: Inputs) -> dict[str, Any]:
    """What was said as JSON, checked. Raises RuleNotMet field by field."""
    try:
        said: dict[str, Any] = shape.load(request.get_json(silent=False))
    except ValidationError as reason:
        raise RuleNotMet(errors=cast("dict[str, Any]", reason.messages)) from reason
    return said
