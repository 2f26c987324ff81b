"""Who asks in this request, and in which language they want the answer."""

from __future__ import annotations

from functools import lru_cache

from flask import current_app, g, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from chassis.errors import NotAllowed, NotSignedIn
from chassis.identity import Actor, verify
from chassis.texts import LANGUAGES


def language() -> str:
    """The one chosen on the pages, else what the request asks for: Turkish unless English is preferred."""
    if chosen := g.get("language"):
        return str(chosen)
    return _preferred(request.headers.get("Accept-Language", ""))


# A page of a list asks once a line, and browsers of one kind all say the same.
@lru_cache(maxsize=256)
def _preferred(said: str) -> str:
    return parse_accept_header(said, LanguageAccept).best_match(LANGUAGES, default=LANGUAGES[0]) or LANGUAGES[0]


def actor() -> Actor:
    """Who asks, found out once per request in this application's way. Raises NotSignedIn."""
    if "actor" not in g:
        g.actor = current_app.config["ENTRANCE"].who()
    found: Actor = g.actor
    return found


def must_have(asks: Actor, scope: str) -> None:
    """Raises NotAllowed unless it is a program that was given this scope."""
    if scope not in asks.scopes:
        raise NotAllowed("scope_missing", extra={"scope": scope}, scope=scope)


def by_token() -> Actor:
    """Who asks, by the gateway's signed token. Raises NotSignedIn."""
    return verify(bearer(), current_app.config["SERVICE"].name)


def bearer() -> str:
    """The token that was sent along. Raises NotSignedIn."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise NotSignedIn
    return token
