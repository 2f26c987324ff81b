"""The schools at which somebody teaches a field: each is addressed, as a post is held at a school."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import object_session

from chassis import clock
from chassis.directory import KnownPost
from chassis.identity import Role
from chassis.processes import Addressee
from chassis.scope import below
from chassis.things import Thing

# More would make an event of megabytes; whoever is not told sees it in the catalogue.
MOST_TOLD = 2000


def teachers_of(thing: Thing, subjects: Sequence[str]) -> list[Addressee]:
    """Those who teach one of these fields where the thing lies; what is meant for all is shown and not told."""
    session = object_session(thing)
    if session is None or not subjects:
        return []
    today = clock.today()
    wanted = (
        select(KnownPost.unit, KnownPost.branch)
        .where(
            KnownPost.role == Role.TEACHER,
            KnownPost.branch.in_(subjects),
            KnownPost.starts_on <= today,
            or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today),
            below(KnownPost.unit, thing.unit),
        )
        .distinct()
        .order_by(KnownPost.unit, KnownPost.branch)
        .limit(MOST_TOLD + 1)
    )
    found = session.execute(wanted).all()
    return [] if len(found) > MOST_TOLD else [Addressee(Role.TEACHER, unit, subject) for unit, subject in found]
