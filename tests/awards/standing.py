"""Things as they stand after a story of their own, set down by hand; and people who serve elsewhere by now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.identity import Post
from services.awards.years.project_years.model import ProjectYear, State
from tests.awards.cast import ok, refusal
from tests.awards.settling import Settled
from tests.doors import Person


def stands(cast: Settled, model: type[Any], thing: str, **said: Any) -> None:
    """It stands so; `thing` is its id or its address."""
    with Session(cast.house.engine) as session, session.begin():
        session.execute(update(model).where(model.id == UUID(thing[-36:])).values(**said))


def year_is(cast: Settled, state: State) -> None:
    """The year has come to this state."""
    stands(cast, ProjectYear, cast.year, state=state)


def added(cast: Settled, *rows: Any) -> None:
    """These rows are there too."""
    with Session(cast.house.engine) as session, session.begin():
        session.add_all(rows)


def serving(person: Person, *posts: Post) -> Person:
    """The same person, in these posts and no others."""
    return Person(person.client, person.service, posts, person.id)


def made(who: Person, things: str, said: Any) -> str:
    """The address of what somebody makes."""
    return f"/v1/{things}/{ok(who.post(f'/v1/{things}', said))['id']}"


def refusals(answers: Sequence[TestResponse]) -> list[tuple[int, str]]:
    """Status and code of each."""
    return [refusal(one) for one in answers]
