"""Somebody holds several posts, and picks the one to act in."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from chassis import clock
from chassis.asking import language
from chassis.db import transaction
from chassis.errors import NotSignedIn
from gateway import sessions, who
from gateway.directory import queries
from gateway.pages.names import is_id, names_in, role
from gateway.wording import sentence

routes = Blueprint("posts_pages", __name__)
ALL = ""


@routes.get("/posts")
def posts() -> Response:
    """The posts of today; or all of them at once."""
    visit = sessions.current()
    if visit is None or visit.person is None:
        raise NotSignedIn
    lang = language()
    with transaction() as session:
        held = [
            (post.id, post.role, post.unit, post.ends_on, post.deputy_for)
            for post in queries.held_posts(session, visit.person, clock.today())
        ]
    names = names_in([(unit, str(deputy_for)) for _, _, unit, _, deputy_for in held])
    shown = [
        {
            "id": str(post),
            "title": role(held_role, lang),
            "unit": names.unit(unit),
            "until": ends_on,
            "deputy_for": names.person(deputy_for) if deputy_for else None,
            "current": str(post) == visit.post,
        }
        for post, held_role, unit, ends_on, deputy_for in held
    ]
    every = {"id": ALL, "title": sentence(lang, "posts.all"), "unit": "", "current": not visit.post}
    page = render_template(
        "posts.html", page_title=sentence(lang, "posts.title"), posts=[*shown, every], action="/posts"
    )
    return Response(page)


@routes.post("/posts")
def choose() -> AnyResponse:
    """Act in this post from now on."""
    chosen = request.form.get("post", ALL)
    who.choose_post(UUID(chosen) if is_id(chosen) else None)
    return redirect("/")
