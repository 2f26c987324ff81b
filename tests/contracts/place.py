"""A service with people and things in it, as those who ask at its doors find it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from chassis import clock, inbox, outbox
from chassis.identity import Actor, Post, Role, sign
from chassis.service import Service
from tests.doors import KEY, House

# So many of those who never take a step ask it nevertheless: the machines, whoever has no post, and one of the story.
REFUSED = 5
# Every operation is asked by everybody: on a busy machine that takes longer than a token of the gateway lasts, and
# whoever has an old one is answered 401, which is in every description.
SIGNED_IN = timedelta(hours=2)


@dataclass
class Inhabited:
    """A service's application, the tokens of its people, and the ids under which things are found in it."""

    app: Flask
    description: str
    people: Mapping[str, str]
    # By the beginning of the address or, for a field of what is said, by the field's name.
    ids: Mapping[str, list[str]]
    package: str
    engine: Engine
    # Who of `people.ACTORS` is somebody of the story.
    acts_as: Mapping[str, UUID] = field(default_factory=dict)
    # Who the tokens are of, where the service reads posts from them.
    actors: Mapping[str, Actor] = field(default_factory=dict)

    @cached_property
    def described(self) -> dict[str, Any]:
        """What it says of itself; written once, as hundreds of operations take long to describe."""
        described: dict[str, Any] = self.app.test_client().get(self.description).json
        return described

    def who_asks(self, operation: Mapping[str, Any]) -> list[str]:
        """Everybody; a step is asked by those whose role takes it, and by some whose role never does.

        The doors of all steps are one piece of the chassis, which refuses everybody else in the same words whatever
        the step: `test_who_may` asks each step as every role. Lists and what is written by hand are asked by all.
        """
        service: Service = self.app.config["SERVICE"]
        rows = (row for process in service.processes if process.thing == operation.get("x-thing")
                for row in process.rows(operation.get("x-action", "")))  # fmt: skip
        roles = {role for row in rows for role in row.roles}
        takes = [who for who, actor in self.actors.items() if roles & {post.role for post in actor.posts}]
        never = [who for who in self.people if who not in takes]
        return [*takes, *never[:REFUSED]] if takes else never

    def token(self, actor: Actor, audience: str = "", lifetime: timedelta = SIGNED_IN) -> str:
        """What a service is shown on behalf of this actor."""
        return sign(actor, audience or self.package.rpartition(".")[2], KEY, lifetime)


def service_of(
    house: House,
    people: Mapping[str, Actor],
    ids: Mapping[str, list[str]],
    acts_as: Mapping[str, UUID] | None = None,
) -> Inhabited:
    name = house.package.rpartition(".")[2]
    everybody = {
        "administrator": Actor(uuid4(), (Post(Role.PLATFORM_ADMIN, "tr"),)),
        "program": Actor(None, (Post(Role.OGM_OFFICER, "tr"), Post(Role.PLATFORM_ADMIN, "tr")), "robot"),
        "reader of events": Actor(None, client="reader", scopes=frozenset({"events"})),
        "without posts": Actor(uuid4()),
        **people,
    }
    published(house.engine)
    tokens = {who: sign(actor, name, KEY, SIGNED_IN) for who, actor in everybody.items()}
    known = {**ids, "/v1/operating/dead-messages": parked(house.engine)}
    return Inhabited(
        house.client.application, "/openapi.json", tokens, known, house.package, house.engine, acts_as or {}, everybody
    )


def published(engine: Engine) -> None:
    """What was told has left, as with a relay at work: the feed has something to show."""
    with engine.begin() as connection:
        told = connection.scalars(select(outbox.OutboxRow.seq).order_by(outbox.OutboxRow.seq)).all()
        outbox.mark_sent(connection, told, clock.real_now())


def parked(engine: Engine) -> list[str]:
    """An event that could not be handled."""
    with Session(engine) as session, session.begin():
        row = inbox.InboxRow(
            id=str(uuid4()), source="/fifth", subject=str(uuid4()), sequence=1, type="fifth.outing.submitted",
            state=inbox.Ending.PARKED, body=b'{"data": {}}', cause="Never: no such school", attempts=5,
        )  # fmt: skip
        session.add(row)
        return [row.id]
