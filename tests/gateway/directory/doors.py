"""The gateway with the demo province's people, in this process, as somebody knocks at its doors."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from chassis import clock, identity, national_ids, settings, texts
from chassis.identity import Actor
from chassis.outbox import OutboxRow
from deploy.local.keys import Keys
from gateway import clients, tokens
from gateway.app import create_app
from gateway.demo.load import load
from gateway.directory import queries
from gateway.directory.model import Person
from tests.clones import Clones
from tests.shared_engine import connected

BELOW = "/api/gateway/v1"
CAMLITEPE, POYRAZLI = "tr/10/altieylul/745101", "tr/10/bandirma/745612"
ADMIN = "sistem.yoneticisi"
PEOPLE = "the demo's people"
_CACHES = (settings.settings, identity._public_keys, national_ids.keys, clients.clients, tokens.signing_key)  # noqa: SLF001  # a process has one of each


@dataclass
class Directory:
    """The doors, as somebody knocks at them, and what the database holds afterwards."""

    engine: Engine

    @cached_property
    def client(self) -> FlaskClient:
        return _application().test_client()

    def ask(self, who: str, method: str, address: str, said: Any = None, **headers: str) -> TestResponse:
        """Ask as a person by username, or as a program by `client:<id>`."""
        asks = {"Authorization": f"Bearer {self.token(who)}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        return self.client.open(BELOW + address, method=method, json=said, headers=asks)

    def get(self, who: str, address: str, **headers: str) -> TestResponse:
        return self.ask(who, "GET", address, **headers)

    def post(self, who: str, address: str, said: Any = None, **headers: str) -> TestResponse:
        return self.ask(who, "POST", address, {} if said is None else said, **headers)

    def put(self, who: str, address: str, said: Any, **headers: str) -> TestResponse:
        return self.ask(who, "PUT", address, said, **headers)

    def send(self, who: str, address: str, content: bytes, name: str = "kisiler.xlsx", **headers: str) -> TestResponse:
        """Send a file."""
        asks = {"Authorization": f"Bearer {self.token(who)}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        with io.BytesIO(content) as held:
            boundary, body = encode_multipart({"file": FileStorage(held, filename=name)})
        kind = f"multipart/form-data; boundary={boundary}"
        return self.client.post(BELOW + address, data=body, content_type=kind, headers=asks)

    def token(self, who: str, lifetime: timedelta = timedelta(minutes=5)) -> str:
        kind, _, client = who.partition(":")
        actor = Actor(None, client=client) if kind == "client" else Actor(self.person(who).id)
        return tokens.for_api(actor, lifetime)[0]

    def person(self, username: str) -> Person:
        with Session(self.engine, expire_on_commit=False) as session:
            return session.scalars(select(Person).filter_by(username=username)).one()

    def posts(self, username: str) -> set[tuple[str, str]]:
        with Session(self.engine) as session:
            held = queries.posts_on(session, self.person(username).id, clock.today())
            return {(post.role.value, post.unit) for post in held}

    def events(self) -> list[dict[str, Any]]:
        """What has been told since `forget`, in order."""
        with Session(self.engine) as session:
            return list(session.scalars(select(OutboxRow.payload).order_by(OutboxRow.seq)))

    def told(self) -> list[str]:
        return [event["type"] for event in self.events()]

    def forget(self) -> None:
        """The demo's own events are not what a test looks at."""
        with self.engine.begin() as connection:
            connection.execute(text("DELETE FROM outbox"))


@cache
def _application() -> Flask:
    """Built once, which takes longer than most tests: of the settings of a test it keeps nothing."""
    return create_app()


@contextmanager
def peopled(clones: Clones, folder: Path) -> Iterator[Directory]:
    """As `opened`, on a copy of a database into which the demo's people have been brought once."""
    keys = Keys(folder)
    keys.make()
    # With these the numbers of the people are closed.
    keys.national_ids.write_bytes(clones.kept.setdefault(PEOPLE, keys.national_ids.read_bytes()))

    def bring_them_in(database_url: str) -> None:
        with opened(database_url, folder):
            pass

    url = clones.grown("gateway", PEOPLE, bring_them_in)
    with _doors(url, folder) as found:
        yield found
    clones.drop(url)


@contextmanager
def opened(database_url: str, folder: Path) -> Iterator[Directory]:
    """The whole gateway with the demo's people."""
    with _doors(database_url, folder) as found:
        load(scale=0)
        found.forget()
        yield found


@contextmanager
def _doors(database_url: str, folder: Path) -> Iterator[Directory]:
    keys = Keys(folder)
    keys.make()
    programs = [
        {"id": "notifications", "secret_hash": "x", "scopes": ["contacts"]},
        {"id": "reader", "secret_hash": "x", "scopes": ["events"]},
        {"id": "other", "secret_hash": "x"},
    ]
    (folder / "clients.json").write_text(json.dumps(programs), encoding="ascii")
    with pytest.MonkeyPatch.context() as place:
        place.setenv("KOPRU_DATABASE_URL", database_url)
        place.setenv("KOPRU_AMQP_URL", "amqp://nobody-listens")
        place.setenv("KOPRU_TOKEN_KEYS", str(keys.tokens))
        place.setenv("KOPRU_SIGNING_KEY", str(keys.signing))
        place.setenv("KOPRU_NATIONAL_ID_KEYS", str(keys.national_ids))
        place.setenv("KOPRU_CLIENTS", str(folder / "clients.json"))
        place.setenv("KOPRU_SECRET", "s" * 40)
        for read in _CACHES:
            read.cache_clear()
        _application()
        engine = connected(database_url)
        texts.use("gateway")
        yield Directory(engine)
        engine.dispose()
    for read in _CACHES:
        read.cache_clear()
