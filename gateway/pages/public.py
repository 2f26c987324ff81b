"""Pages for everybody, with a feed and a block for other sites: the same bytes for all, no session and no cookie.

They are drawn without the frame of the other pages, which looks at who is signed in.
"""

from __future__ import annotations

import re
from typing import Any

from flask import Blueprint, Response, current_app, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from chassis.db import reading
from chassis.public import BELOW, address_of
from chassis.texts import LANGUAGES
from gateway.public_pages.queries import ShownPage, page_at

routes = Blueprint("public", __name__, url_prefix=BELOW)
TURKISH, ENGLISH = LANGUAGES
PAGE, FEED, BLOCK = "page.html", "feed.xml", "block.html"
KINDS = {
    PAGE: "text/html; charset=utf-8",
    BLOCK: "text/html; charset=utf-8",
    FEED: "application/atom+xml; charset=utf-8",
}
NOT_FOUND = 404
LATEST = 5
# What XML cannot carry, though it is a character.
_NO_CHARACTERS = {0xFFFE: None, 0xFFFF: None}
_LEAF = re.compile(r"[1-9]\d{0,3}")


@routes.get("/<number>", defaults={"lang": TURKISH})
@routes.get("/<number>/en", defaults={"lang": ENGLISH})
def page(number: str, lang: str) -> AnyResponse:
    """What both sides have released, newest first."""
    return _answer(number, lang, PAGE)


@routes.get("/<number>/feed", defaults={"lang": TURKISH})
@routes.get("/<number>/en/feed", defaults={"lang": ENGLISH})
def feed(number: str, lang: str) -> AnyResponse:
    """The newest of it, for programs that follow it."""
    return _answer(number, lang, FEED)


@routes.get("/<number>/block", defaults={"lang": TURKISH})
@routes.get("/<number>/en/block", defaults={"lang": ENGLISH})
def block(number: str, lang: str) -> AnyResponse:
    """The newest of it, for a frame in somebody else's page."""
    return _answer(number, lang, BLOCK)


@routes.get("/")
@routes.get("/<path:anything>")
def missing(anything: str = "") -> Response:
    """Whatever else is asked for here is answered as a page that does not exist."""
    return _missing(ENGLISH if "en" in anything.split("/")[1:] else TURKISH)


def _answer(number: str, lang: str, template: str) -> AnyResponse:
    asked = request.args.get("page", "1")
    written = _as_written(number)
    if written is None or not _LEAF.fullmatch(asked):
        return _missing(lang)
    with reading() as session:
        found = page_at(session, written, int(asked) if template == PAGE else 1)
    if found is None:
        return _missing(lang)
    if number != written:
        return redirect(request.full_path.rstrip("?").replace(number, written, 1), 308)
    answer = Response(_drawn(template, lang, **_addresses(found, lang)), content_type=KINDS[template])
    # It may be kept, but is asked for again each time: what is taken down is gone at once, also from caches.
    answer.headers["Cache-Control"] = "public, no-cache"
    answer.headers["X-Robots-Tag"] = "noarchive" if template == PAGE else "noindex"
    answer.add_etag()
    return answer.make_conditional(request)


def _as_written(number: str) -> str | None:
    """As case numbers are written, however it was typed; none for what cannot be one."""
    signs = number.upper().replace("-", "")
    return f"{signs[:4]}-{signs[4:]}" if re.fullmatch(r"[0-9A-Z]{7}", signs) else None


def _addresses(found: ShownPage, lang: str) -> dict[str, Any]:
    """The page with the addresses of everything that belongs to it."""
    turkish = address_of(found.number)
    here, other = (turkish, f"{turkish}/en") if lang == TURKISH else (f"{turkish}/en", turkish)
    return {
        "page": found,
        "here": here,
        "in_english": f"{turkish}/en",
        "in_turkish": turkish,
        "other": other,
        "newest": found.entries[:LATEST],
    }


def _drawn(template: str, lang: str, **known: Any) -> str:
    # Not `render_template`: its context processors look at the session.
    drawn = current_app.jinja_env.get_template(f"public/{template}").render(lang=lang, **known)
    return drawn.translate(_NO_CHARACTERS)


def _missing(lang: str) -> Response:
    """One answer, whether the page never was, is closed, or has nothing on it."""
    answer = Response(_drawn("missing.html", lang), status=NOT_FOUND, content_type=KINDS[PAGE])
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
