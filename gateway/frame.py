"""What every page needs besides its own content: language, who is signed in, the demo's clock, words said once."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, Flask, redirect, request
from werkzeug.wrappers import Response

from chassis import asking, clock
from chassis.errors import NotFound
from chassis.settings import settings
from chassis.texts import LANGUAGES
from gateway import sessions, wording

routes = Blueprint("frame", __name__)


def install(app: Flask) -> None:
    """Give the pages of this application their frame; the pages add to it with context processors of their own."""
    wording.install(app.jinja_env)
    app.context_processor(frame)


def frame() -> dict[str, Any]:
    """The frame of a page at which nobody is signed in."""
    return {
        "lang": asking.language(),
        "language_url": language_url,
        "ways": [],
        "signed_in": None,
        "place": wording.sentence(asking.language(), "place"),
        "demo": {"now": clock.now(), "moved": bool(clock.offset())} if settings().demo else None,
        "feet": [],
        "messages": said_once(),
        "stale_since": None,
        "csrf_token": sessions.form_token,
    }


def say(kind: str, text: str) -> None:
    """Say something on the next page that is shown: "done" or "error"."""
    visit = sessions.current_or_new()
    sessions.keep(kept={**visit.kept, "messages": [*visit.kept.get("messages", []), {"kind": kind, "text": text}]})


def said_once() -> list[dict[str, str]]:
    """What was to be said on this page; it is not said again."""
    visit = sessions.current()
    if visit is None or not visit.kept.get("messages"):
        return []
    messages: list[dict[str, str]] = visit.kept["messages"]
    sessions.keep(kept={name: value for name, value in visit.kept.items() if name != "messages"})
    return messages


def language_url(code: str) -> str:
    """The page that is shown, in the other language."""
    return f"/language/{code}?" + urlencode({"next": request.full_path.rstrip("?")})


@routes.get("/language/<code>")
def choose_language(code: str) -> Response:
    """Speak this language from now on."""
    if code not in LANGUAGES:
        raise NotFound
    sessions.keep(language=code)
    return redirect(inside(request.args.get("next", "/")))


def inside(address: str) -> str:
    """An address of ours to go on to; anything that would lead out of here becomes the home page."""
    parts = urlsplit(address)
    led_out = parts.scheme or parts.netloc or not address.startswith("/") or address.startswith("//") or "\\" in address
    return "/" if led_out or any(character < " " for character in address) else address
