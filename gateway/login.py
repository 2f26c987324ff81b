"""Signing in with a provider (OpenID Connect code flow, PKCE), and signing out; no password is kept here (PLT-02)."""

from __future__ import annotations

import hmac
import secrets
from typing import Any
from urllib.parse import urlencode

import httpx
from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from chassis import asking
from chassis.db import transaction
from chassis.errors import NotAllowed, NotFound, NotSignedIn, Problem, Unavailable
from chassis.logs import log
from chassis.settings import settings
from chassis.texts import refusal
from gateway import attempts, sessions, wording
from gateway.demo.picking import people_by_role
from gateway.directory import queries
from gateway.directory.model import Person
from gateway.frame import inside
from gateway.providers import Provider, providers

routes = Blueprint("login", __name__)
# A school signs in from one address on a Monday morning; a machine that guesses asks far more often.
TRIES_A_MINUTE = 120


@routes.get("/sign-in")
def sign_in() -> Response:
    """The ways to sign in."""
    return page(inside(request.args.get("next", "/")))


@routes.get("/sign-in/<name>")
def start(name: str) -> AnyResponse:
    """Send the person to the provider of their choice."""
    attempts.count("sign-in", attempts.address(), most=TRIES_A_MINUTE, within=60)
    provider = _provider(name)
    begun = {
        "provider": name,
        "state": secrets.token_urlsafe(32),
        "nonce": secrets.token_urlsafe(32),
        "verifier": secrets.token_urlsafe(48),
        "next": inside(request.args.get("next", "/")),
    }
    try:
        there = provider.address_to_sign_in(_back(name), begun["state"], begun["nonce"], begun["verifier"])
    except (httpx.HTTPError, Problem) as reason:
        return _failed(name, _why(reason))
    sessions.begin(None, signing_in=begun)
    return redirect(there)


@routes.get("/sign-in/<name>/callback")
def come_back(name: str) -> AnyResponse:
    """The provider has sent the person back: see who it is, and whether the directory knows them."""
    attempts.count("sign-in", attempts.address(), most=TRIES_A_MINUTE, within=60)
    provider = _provider(name)
    begun = _begun(name)
    try:
        person = _person(provider, begun)
    except (httpx.HTTPError, Problem) as reason:
        return _failed(name, _why(reason))
    sessions.begin(person.id)
    log.info("signed in", person=str(person.id), provider=name)
    return redirect(begun["next"])


@routes.post("/sign-out")
def sign_out() -> AnyResponse:
    """End the session."""
    sessions.end()
    return redirect("/sign-in")


def _begun(name: str) -> dict[str, Any]:
    """What was begun at this browser; it is good for one answer only, right or wrong."""
    visit = sessions.current()
    begun: dict[str, Any] = visit.kept.get("signing_in", {}) if visit and visit.person is None else {}
    if begun:
        sessions.keep(kept={})
    return begun if begun.get("provider") == name else {}


def _person(provider: Provider, begun: dict[str, Any]) -> Person:
    """Raises NotSignedIn where the answer is not to what was begun, NotAllowed where the directory knows nobody."""
    said = request.args
    if not begun or not hmac.compare_digest(said.get("state", "").encode(), begun["state"].encode()):
        raise NotSignedIn("sign_in_failed")
    if "code" not in said:
        raise NotSignedIn("sign_in_failed")
    vouched = provider.vouched_for(said["code"], _back(provider.name), begun["nonce"], begun["verifier"])
    find = queries.person_by_username if provider.finds_by == "username" else queries.person_by_national_id
    with transaction() as session:
        person = find(session, vouched)
    if person is None:
        raise NotAllowed("not_in_directory")
    return person


def _why(reason: Exception) -> Problem:
    if isinstance(reason, Problem):
        return reason
    log.warning("provider away", trouble=type(reason).__name__)
    return Unavailable()


def _failed(name: str, problem: Problem) -> Response:
    log.warning("not signed in", provider=name, why=problem.code)
    return page("/", refusal(problem.code, asking.language()), problem.status)


def page(following: str, why_not: str = "", status: int = 200) -> Response:
    """The ways to sign in and, in the demo, the people one can be."""
    language = asking.language()
    ways = [
        {"label": one.label(language), "href": f"/sign-in/{one.name}?{urlencode({'next': following})}"}
        for one in providers().values()
    ]
    drawn = render_template(
        "sign_in.html",
        page_title=wording.sentence(language, "sign_in.title"),
        providers=ways,
        next=following,
        refusal=why_not,
        people=people_by_role(language) if settings().demo else [],
        sign_in_action="/demo/sign-in",
    )
    return Response(drawn, status=status)


def _provider(name: str) -> Provider:
    found = providers().get(name)
    if found is None:
        raise NotFound
    return found


def _back(name: str) -> str:
    return f"{settings().public_url.rstrip('/')}/sign-in/{name}/callback"
