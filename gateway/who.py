"""Who asks: by the session's cookie or by a token of ours, with the posts the directory says they hold today."""

from __future__ import annotations

from uuid import UUID

from flask import g, request
from sqlalchemy import Date, bindparam, select

from chassis import asking, clock
from chassis.db import reading_rows
from chassis.errors import NotAllowed, NotSignedIn
from chassis.identity import Actor, Post, verify
from gateway import clients, sessions
from gateway.directory import queries
from gateway.tables import Base
from gateway.tokens import API

CHOSEN_POST = "X-Kopru-Post"

# Asked at every request: built once, and on the tables. By way of entities and a session it cost half as much again.
_PEOPLE, _POSTS = Base.metadata.tables["people"], Base.metadata.tables["posts"]
_MINE = (_POSTS.c.person == _PEOPLE.c.id) & queries.held_on(bindparam("day", type_=Date), _POSTS.c)
# What somebody holds on a day; one empty line for who holds nothing, and none for who has left.
_HELD = (
    select(_POSTS.c.id, _POSTS.c.role, _POSTS.c.unit, _POSTS.c.branch, _POSTS.c.deputy_for)
    .select_from(_PEOPLE.outerjoin(_POSTS, _MINE))
    .where(_PEOPLE.c.id == bindparam("its_person"), _PEOPLE.c.left_on.is_(None))
    .order_by(_POSTS.c.deputy_for.is_not(None), _POSTS.c.starts_on, _POSTS.c.id)
)


def of_request() -> Actor:
    """The Actor of this request, with the chosen post where one is chosen. Raises NotSignedIn or NotAllowed."""
    if "Authorization" in request.headers:
        asks = verify(asking.bearer(), API)
        if asks.client:
            return clients.actor(asks.client)
        return _with_posts(asks.person, request.headers.get(CHOSEN_POST), must_hold=True)
    visit = sessions.current()
    if visit is None or visit.person is None:
        raise NotSignedIn
    return _with_posts(visit.person, visit.post, must_hold=False)


def choose_post(post: UUID | None) -> None:
    """Act in one post from now on in this session, or with None in all. Raises NotAllowed for one they do not hold."""
    visit = sessions.current()
    if visit is None or visit.person is None:
        raise NotSignedIn
    if post is not None:
        _with_posts(visit.person, str(post), must_hold=True)
    sessions.keep(post=post and str(post))
    g.pop("actor", None)


def _with_posts(person: UUID | None, chosen: str | None, *, must_hold: bool) -> Actor:
    if person is None:
        raise NotSignedIn
    # Asked at each request, not remembered: a post that has ended grants nothing from the next request on (SEC-09).
    with reading_rows() as connection:
        rows = connection.execute(_HELD, {"its_person": person, "day": clock.today()}).all()
    if not rows:
        raise NotSignedIn
    held = [
        (str(post), Post(role, unit, branch, deputy_for))
        for post, role, unit, branch, deputy_for in rows
        if post is not None
    ]
    one = [post for post in held if post[0] == chosen]
    if chosen and not one and must_hold:
        raise NotAllowed
    # A post that was chosen on the pages and has ended since is forgotten: the others go on.
    return Actor(person, tuple(post for _, post in one or held))
