"""What the directory's routes share: a deed done once under its key, and rows as they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any
from uuid import UUID

from flask import Response, request
from sqlalchemy.orm import Session

from chassis import paging
from chassis.answers import json
from chassis.asking import actor, language
from chassis.db import transaction
from chassis.idempotency import once
from chassis.texts import text
from gateway.directory import queries
from gateway.directory.model import HeldPost, Person
from gateway.directory.schema import PersonSchema, PostSchema


def done_once(deed: Callable[[Session], Response]) -> Response:
    """Do a deed in one transaction; a call that is sent again under the same key changes nothing more."""
    with transaction() as session:
        return once(session, request, actor().name, lambda: deed(session))


def page(rows: Sequence[Any], limit: int, shown: Callable[[Sequence[Any]], list[Any]]) -> Response:
    """One page of a list that was asked for with one row more."""
    found, following = paging.cut(rows, {"limit": limit}, attrgetter("id"))
    return json({"items": shown(found), "next": following})


def people_shown(session: Session, people: Sequence[Person]) -> list[dict[str, Any]]:
    """People as everybody may see them: name, workplace, subject."""
    places = queries.unit_names(session, {person.unit for person in people if person.unit})
    return [
        dict(PersonSchema().dump(person)) | {"unit_name": places.get(person.unit) if person.unit else None}
        for person in people
    ]


def posts_shown(session: Session, posts: Sequence[HeldPost]) -> list[dict[str, Any]]:
    """Posts with the names people know them by."""
    names = queries.names(session, _people_of(posts))
    places = queries.unit_names(session, {post.unit for post in posts})
    return [
        dict(PostSchema(exclude=("person_name", "role_text", "unit_name")).dump(post))
        | {
            "person_name": names.get(post.person, ""),
            "role_text": text(f"role.{post.role}", language()),
            "unit_name": places.get(post.unit, post.unit),
        }
        for post in posts
    ]


def _people_of(posts: Iterable[HeldPost]) -> set[UUID]:
    return {post.person for post in posts}
