"""The way through the pages, and who is signed in: the frame of every page somebody sees who has signed in."""

from __future__ import annotations

from typing import Any

from flask import g, request

from chassis import asking
from chassis.asking import actor
from chassis.errors import Problem
from chassis.identity import Actor, Role
from chassis.settings import settings
from gateway import forward, sessions
from gateway.pages.names import names_in, role
from gateway.pages.programmes import programmes
from gateway.upstreams import upstreams
from gateway.wording import sentence

# The one service that every person has something at, whatever the programmes are.
MESSAGES = "notifications"
OK = 200


def surroundings() -> dict[str, Any]:
    """What the frame says besides what it says to everybody; nothing where nobody is signed in."""
    feet = [
        {"title": sentence(asking.language(), "document_check.title"), "href": "/check"},
        {"title": sentence(asking.language(), "docs.title"), "href": "/docs"},
    ]
    if settings().demo:
        feet.append({"title": sentence(asking.language(), "mails.title"), "href": "/demo/mail"})
    visit = sessions.current()
    if visit is None or visit.person is None:
        return {"feet": feet}
    feet.insert(0, {"title": sentence(asking.language(), "calendar.title"), "href": "/directory/calendar"})
    feet.insert(0, {"title": sentence(asking.language(), "record.title"), "href": "/record"})
    try:
        return {"ways": _ways(actor()), "signed_in": _signed_in(actor()), "feet": feet}
    except Problem:
        return {"feet": feet}


def _ways(who: Actor) -> list[dict[str, Any]]:
    lang = asking.language()
    ways = [(sentence(lang, "home.title"), "/")]
    ways += [(one.title(lang), f"/{one.name}") for one in programmes()]
    ways.append((sentence(lang, "directory.units"), "/directory/units"))
    ways.append((sentence(lang, "directory.people"), "/directory/people"))
    if who.units(Role.PLATFORM_ADMIN):
        ways.append((sentence(lang, "operator.title"), "/operator"))
    return [{"title": title, "href": href, "current": _is_here(href)} for title, href in ways]


def _is_here(href: str) -> bool:
    return request.path == href or (href != "/" and request.path.startswith(f"{href}/"))


def _signed_in(who: Actor) -> dict[str, Any]:
    lang = asking.language()
    visit = sessions.current()
    post = who.posts[0] if who.posts else None
    names = names_in(str(who.person), post.unit if post else "", str(post.deputy_for) if post else "")
    return {
        "name": names.person(who.person),
        # Who has chosen none of several posts acts in all of them.
        "post": " / ".join(dict.fromkeys(role(one.role, lang) for one in who.posts))
        or sentence(lang, "directory.no_post"),
        "unit": names.unit(post.unit) if post else "",
        "deputy_for": names.person(post.deputy_for) if post and post.deputy_for else None,
        "posts_href": "/posts" if len(who.posts) > 1 or (visit and visit.post) else None,
        "unread": unread(),
        "unread_href": "/notices/unread" if MESSAGES in upstreams() else None,
        "notices_href": "/notices",
        "sign_out_href": "/sign-out",
    }


def unread() -> int:
    """How many messages this person has not seen; none where they cannot be asked for."""
    if "unread" not in g:
        g.unread = _count()
    return int(g.unread)


def _count() -> int:
    if MESSAGES not in upstreams():
        return 0
    try:
        answer = forward.call(MESSAGES, "GET", "/v1/messages/unread", actor())
    except Problem:
        return 0
    return int(answer.json()["unread"]) if answer.status_code == OK else 0
