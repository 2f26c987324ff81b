"""The people one can be in the demo, as the sign-in page shows them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.texts import text
from gateway.demo.people import ORDER, demo_people
from gateway.directory import queries
from gateway.directory.model import HeldPost

# Who holds no post today, or one that nobody starts the demo with.
OTHERS = "others"


def people_by_role(language: str) -> list[dict[str, Any]]:
    """The demo's people under the first of their roles, each with all posts of today."""
    groups: dict[str, list[dict[str, Any]]] = {role: [] for role in (*ORDER, OTHERS)}
    with transaction() as session:
        people = demo_people(session)
        held = _posts(session, [person.id for person in people])
        places = queries.unit_names(session, {post.unit for posts in held.values() for post in posts})
    for person in people:
        posts = held.get(person.id, [])
        said = [f"{text(f'role.{post.role}', language)}, {places.get(post.unit, post.unit)}" for post in posts]
        roles = {str(post.role) for post in posts}
        first = next((role for role in ORDER if role in roles), OTHERS)
        groups[first].append({"username": person.username, "name": person.name, "posts": said})
    return [{"role": text(f"role.{role}", language), "people": some} for role, some in groups.items() if some]


def _posts(session: Session, people: list[UUID]) -> dict[UUID, list[HeldPost]]:
    """Everybody's posts of today by one question."""
    held: dict[UUID, list[HeldPost]] = defaultdict(list)
    wanted = select(HeldPost).where(HeldPost.person.in_(people), queries.held_on(clock.today()))
    for post in session.scalars(wanted.order_by(HeldPost.starts_on, HeldPost.id)):
        held[post.person].append(post)
    return held
