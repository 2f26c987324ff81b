"""A service's web application in this process, on a real database, and people who knock at its doors."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from joserfc.jwk import KeySet, OKPKey
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse, encode_multipart

from chassis import clock, loading, national_ids, settings, texts
from chassis.files import store
from chassis.identity import Actor, Post, Role, sign
from chassis.outbox import OutboxRow
from chassis.service import load
from chassis.web import bare_app
from deploy.local.keys import Keys
from tests.shared_engine import connected

if TYPE_CHECKING:
    from tests.beginnings import Way

KEY = OKPKey.generate_key("Ed25519", auto_kid=True)


@dataclass(frozen=True)
class Person:
    """Somebody with posts, who asks a service as the gateway would ask for them."""

    client: FlaskClient
    service: str
    posts: tuple[Post, ...]
    id: UUID = field(default_factory=uuid4)
    language: str = "tr"

    def __deepcopy__(self, _copied: object) -> Self:
        """A story that is copied is played by the same people."""
        return self

    @property
    def headers(self) -> dict[str, str]:
        token = _token(Actor(self.id, self.posts), self.service, int(clock.real_now().timestamp()))
        return {"Authorization": f"Bearer {token}", "Accept-Language": self.language}

    def get(self, address: str, **headers: str) -> TestResponse:
        return self.client.get(address, headers=self.headers | _dashed(headers))

    def post(self, address: str, said: Any = None, **headers: str) -> TestResponse:
        return self.client.post(address, json=said, headers=self.headers | _dashed(headers))

    def bring(self, address: str, /, **form: Any) -> TestResponse:
        """Send a form, with a file where one is in it: `file=(BytesIO(…), "plan.pdf")`."""
        # Encoded here: the client would leave a temporary file of its own open.
        boundary, said = encode_multipart(form)
        kind = f"multipart/form-data; boundary={boundary}"
        return self.client.post(address, data=said, content_type=kind, headers=self.headers)

    def put(self, address: str, said: Any, **headers: str) -> TestResponse:
        return self.client.put(address, json=said, headers=self.headers | _dashed(headers))


# Where the clock stands, whoever asks again shows the same token: it would take as long to sign as a statement takes.
@lru_cache(maxsize=1024)
def _token(actor: Actor, service: str, _second: int) -> str:
    return sign(actor, service, KEY)


def _dashed(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


@dataclass
class House:
    """A service: its doors, its database, what it has told."""

    package: str
    engine: Engine
    # On which a test's story goes that does not have to be played from its first step.
    way: Way | None = None

    @cached_property
    def client(self) -> FlaskClient:
        return _application(self.package).test_client()

    def person(self, role: Role, unit: str, branch: str | None = None, **known: Any) -> Person:
        return Person(self.client, self.package.rpartition(".")[2], (Post(role, unit, branch),), **known)

    def told(self) -> list[str]:
        """The names of the events it has told, in order."""
        with Session(self.engine) as session:
            return list(session.scalars(select(OutboxRow.type).order_by(OutboxRow.seq)))

    def events(self) -> list[dict[str, Any]]:
        with Session(self.engine) as session:
            return list(session.scalars(select(OutboxRow.payload).order_by(OutboxRow.seq)))


@cache
def _application(package: str) -> Flask:
    """Built once: with hundreds of routes that takes longer than most tests, and it keeps nothing of them."""
    loading.begin()
    built = bare_app(load(package))
    loading.end()
    return built


@contextmanager
def opened(package: str, database_url: str, folder: Path, made_by: Callable[[], None] | None = None) -> Iterator[House]:
    """The service as its own processes have it: settings, database and words."""
    keys = folder / "keys.json"
    keys.write_text(json.dumps(KeySet([KEY]).as_dict(private=False)), encoding="ascii")
    with pytest.MonkeyPatch.context() as place:
        place.setenv("KOPRU_DATABASE_URL", database_url)
        place.setenv("KOPRU_AMQP_URL", "amqp://nobody-listens")
        place.setenv("KOPRU_TOKEN_KEYS", str(keys))
        place.setenv("KOPRU_FILES", str(folder / "files"))
        settings.settings.cache_clear()
        store.store.cache_clear()
        place.setenv("KOPRU_NATIONAL_ID_KEYS", str(_national_id_keys(folder)))
        _forget_keys()
        engine = connected(database_url, made_by)
        texts.use(package)
        yield House(package, engine)
        engine.dispose()
    settings.settings.cache_clear()
    store.store.cache_clear()
    _forget_keys()


def _national_id_keys(folder: Path) -> Path:
    keys = Keys(folder / "keys")
    keys.make()
    return keys.national_ids


def _forget_keys() -> None:
    from chassis import identity  # noqa: PLC0415  # only its cache is meant

    identity._read.cache_clear()  # noqa: SLF001  # as below
    national_ids.keys.cache_clear()
    identity._public_keys.cache_clear()  # noqa: SLF001  # a process has one set of keys; a test session has several


def answered(post: Callable[[], Any]) -> Any:
    """What somebody is told who asks again as often as the service has no time: in 503 nothing was done."""
    for _ in range(100):
        answer = post()
        if answer.status_code != HTTPStatus.SERVICE_UNAVAILABLE:
            break
    return answer
