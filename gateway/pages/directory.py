"""Units and people: who is where, in which posts; contact and masked number for those in charge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import orjson
from flask import Blueprint, Response, render_template, request
from sqlalchemy.orm import Session

from chassis.asking import actor, language
from chassis.clock import today
from chassis.db import transaction
from chassis.errors import NotFound
from chassis.identity import Role
from gateway import wording
from gateway.directory import queries
from gateway.directory.api.people import whole
from gateway.directory.kinds import SUBJECTS
from gateway.directory.model import HeldPost, Person, Unit
from gateway.directory.people_search import search_people
from gateway.pages.names import is_id, role
from gateway.wording import sentence

routes = Blueprint("directory_pages", __name__, url_prefix="/directory")
ON_A_PAGE = 30


@routes.get("/units")
def units() -> Response:
    """The topmost units, or what a search finds."""
    lang, q = language(), request.args.get("q", "").strip()
    with transaction() as session:
        top = [_branch(session, unit) for unit, _ in queries.units_below(session, None)]
        found = [_found(unit) for unit in queries.search_units(session, q, limit=ON_A_PAGE)] if q else None
    page = render_template(
        "directory/units.html",
        page_title=sentence(lang, "directory.units"),
        units=top,
        find_action="/directory/units",
        q=q,
        found=found,
    )
    return Response(page)


def _branch(session: Session, unit: Unit) -> dict[str, Any]:
    """A unit with those directly below it; each opens on its own page."""
    below = [{"title": one.name, "href": _href(one), "below": []} for one, _ in queries.units_below(session, unit.path)]
    return {"title": unit.name, "href": _href(unit), "below": below, "open": True}


def _found(unit: Unit) -> dict[str, str]:
    return {"title": unit.name, "href": _href(unit), "path": unit.code}


def _href(unit: Unit) -> str:
    return f"/directory/units/{unit.path}"


@routes.get("/units/<path:path>")
def unit(path: str) -> Response:
    """One unit: what it lies below, what lies below it, who serves there."""
    lang = language()
    with transaction() as session:
        found = queries.unit(session, path)
        if found is None:
            raise NotFound
        parts, under = path.split("/"), queries.units_below(session, path)
        above = queries.unit_names(session, ["/".join(parts[:place]) for place in range(1, len(parts))])
        page = render_template(
            "directory/unit.html",
            page_title=found.name,
            title=found.name,
            above=[{"title": name, "href": f"/directory/units/{place}"} for place, name in sorted(above.items())],
            facts=[
                {"label": sentence(lang, "directory.code"), "value": found.code},
                {"label": sentence(lang, "directory.closed"), "value": _day(found.closed_on, lang)},
            ][: 1 + bool(found.closed_on)],
            below=[{"title": one.name, "href": _href(one), "count": n} for one, n in under],
            people=_people(session, queries.people_at(session, path)),
        )
    return Response(page)


@routes.get("/people")
def people() -> Response:
    """People by the beginnings of their names."""
    lang, q = language(), request.args.get("q", "").strip()
    after = request.args.get("after", "")
    found: list[dict[str, Any]] | None = None
    following = None
    with transaction() as session:
        if q:
            rows = search_people(session, q, after=UUID(after) if is_id(after) else None, limit=ON_A_PAGE + 1)
            found = _people(session, rows[:ON_A_PAGE])
            following = str(rows[ON_A_PAGE - 1].id) if len(rows) > ON_A_PAGE else None
    page = render_template(
        "directory/people.html",
        page_title=sentence(lang, "directory.people"),
        title=sentence(lang, "directory.people"),
        q=q,
        action="/directory/people",
        people=found,
        import_href="/directory/import" if actor().units(Role.PLATFORM_ADMIN) else None,
        next_href=_next(q, following) if following else None,
        previous_href=_next(q, None) if after else None,
    )
    return Response(page)


def _next(q: str, after: str | None) -> str:

    return "/directory/people?" + urlencode({"q": q} | ({"after": after} if after else {}))


def _people(session: Session, some: Sequence[Person]) -> list[dict[str, Any]]:
    """People with their posts of today."""
    lang = language()
    held = {person.id: queries.held_posts(session, person.id, today()) for person in some}
    places = queries.unit_names(session, {post.unit for posts in held.values() for post in posts})
    names = queries.names(session, {post.deputy_for for posts in held.values() for post in posts if post.deputy_for})
    return [
        {
            "name": person.name,
            "href": f"/directory/people/{person.id}",
            "posts": [
                {
                    "title": _title(post, lang),
                    "unit": places.get(post.unit, post.unit),
                    "to": post.ends_on,
                    "deputy_for": names.get(post.deputy_for) if post.deputy_for else None,
                }
                for post in held[person.id]
            ],
        }
        for person in some
    ]


def _title(post: HeldPost, lang: str) -> str:
    title = role(post.role, lang)
    return f"{title} ({_subject(post.branch, lang)})" if post.branch else title


def _subject(code: str | None, lang: str) -> str:
    """What people call a subject."""
    if code is None:
        return ""
    # The official names are Turkish; in English a code reads as well.
    return SUBJECTS.get(code, code) if lang == "tr" else code.replace("_", " ").capitalize()


@routes.get("/people/<uuid:person_id>")
def person(person_id: UUID) -> Response:
    """One person, as far as whoever asks may see them."""
    lang = language()
    with transaction() as session:
        found = queries.person(session, person_id)
        if found is None:
            raise NotFound
        seen = orjson.loads(whole(session, found).get_data())
        [shown] = _people(session, [found])
    facts: list[tuple[str, Any, str | None]] = [
        (sentence(lang, "directory.unit"), seen.get("unit_name"), f"/directory/units/{seen.get('unit')}")
    ]
    seen["subject_field"] = _subject(seen.get("subject_field"), lang)
    facts += [
        (sentence(lang, f"directory.{name}"), seen.get(name), None)
        for name in ("subject_field", "username", "email", "phone", "national_id")
    ]
    page = render_template(
        "directory/person.html",
        page_title=found.name,
        title=found.name,
        back_href="/directory/people",
        facts=[{"label": label, "value": value, "href": href} for label, value, href in facts if value],
        posts=shown["posts"],
        left=_day(found.left_on, lang),
    )
    return Response(page)


def _day(day: Any, lang: str) -> str:
    return wording.long_day(day, lang) if day else ""
