"""Who asks in this request, and in which language they want the answer."""

from __future__ import annotations

from flask import current_app, g, request

from chassis.errors import NotSignedIn
from chassis.identity import Actor, verify
from chassis.texts import LANGUAGES


def language() -> str:
    """Turkish unless English is preferred."""
    return request.accept_languages.best_match(LANGUAGES, default=LANGUAGES[0]) or LANGUAGES[0]


def actor() -> Actor:
    """Who asks, by the gateway's signed token. Raises NotSignedIn."""
    if "actor" not in g:
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise NotSignedIn
        g.actor = verify(token, current_app.config["SERVICE"].name)
    found: Actor = g.actor
    return found
