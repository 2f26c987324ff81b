"""The gateway, and the made-up fifth service behind it, as their own processes on a real database; no broker."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import httpx
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from chassis import clock
from chassis.db import engine_of
from chassis.identity import Role
from chassis.national_ids import keys_of
from deploy.local.keys import Keys
from deploy.local.programs import Program, free_ports, running, wait_until
from gateway.directory.model import HeldPost, NationalId, Person, Unit

SCHOOL, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma"
LONG_AGO = date(2020, 1, 1)
SECRET_OF_CLIENT = "a-long-random-secret-of-a-program"
AWAY = "away"


@dataclass
class Place:
    """One gateway with what it needs, started as often as a test wants, each time with other settings."""

    folder: Path
    database_url: str
    excursions_url: str
    settings: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys = Keys(self.folder / "keys")
        self.keys.make()
        self.engine = engine_of(self.database_url, 2)
        secret_hash = generate_password_hash(SECRET_OF_CLIENT)
        clients = [
            {"id": "robot", "secret_hash": secret_hash, "scopes": ["contacts"]},
            {"id": "reader", "secret_hash": secret_hash, "scopes": ["events"]},
        ]
        (self.folder / "clients.json").write_text(json.dumps(clients))
        (self.folder / "mails").mkdir()

    @property
    def environment(self) -> dict[str, str]:
        return {
            "KOPRU_DATABASE_URL": self.database_url,
            "KOPRU_AMQP_URL": "amqp://nobody-listens",
            "KOPRU_TOKEN_KEYS": str(self.keys.tokens),
            "KOPRU_SIGNING_KEY": str(self.keys.signing),
            "KOPRU_NATIONAL_ID_KEYS": str(self.keys.national_ids),
            "KOPRU_SECRET": "only-for-tests-and-long-enough-as-well",
            "KOPRU_CLIENTS": str(self.folder / "clients.json"),
            "KOPRU_CLOCK_FILE": str(self.folder / "clock"),
            "KOPRU_MAIL_FOLDER": str(self.folder / "mails"),
            "KOPRU_DEMO": "1",
            "KOPRU_WEB_WORKERS": "1",
        } | self.settings

    @contextmanager
    def gateway(self, **otherwise: str) -> Iterator[httpx.Client]:
        """A gateway at a free port; the client keeps cookies as a browser does and follows no redirect."""
        [port] = free_ports(1)
        url = f"http://127.0.0.1:{port}"
        environment = {"KOPRU_PUBLIC_URL": url, "KOPRU_PORT": str(port), **otherwise}
        with self._running("gateway", port, environment), httpx.Client(base_url=url, trust_env=False) as browser:
            yield browser

    @contextmanager
    def excursions(self, port: int) -> Iterator[None]:
        """The service behind."""
        environment = {"KOPRU_DATABASE_URL": self.excursions_url, "KOPRU_PORT": str(port)}
        with self._running("tests.excursions", port, environment):
            yield

    @contextmanager
    def _running(self, package: str, port: int, otherwise: Mapping[str, str]) -> Iterator[None]:
        command = (sys.executable, "-m", "chassis", "web", package)
        with ExitStack() as stack:
            program = Program(package, command, self.environment | otherwise)
            process = stack.enter_context(running(program, self.folder / f"{package}-{port}.log"))
            wait_until(lambda: answers(port), package, process)
            yield

    def units(self) -> None:
        with Session(self.engine) as session, session.begin():
            path = ""
            for name in SCHOOL.split("/"):
                parent, path = path or None, f"{path}/{name}".lstrip("/")
                session.add(Unit(path=path, parent=parent, code=name, name=name, kind="school"))
                session.flush()

    def person(self, username: str, *posts: tuple[Role, str], until: date | None = None) -> UUID:
        """Somebody in the directory, with posts that may end."""
        with Session(self.engine) as session, session.begin():
            person = Person(username=username, name=username.title(), unit=SCHOOL)
            session.add(person)
            session.flush()
            for role, unit in posts:
                session.add(HeldPost(person=person.id, role=role, unit=unit, starts_on=LONG_AGO, ends_on=until))
            return person.id

    def person_with_national_id(self, username: str, number: str, *posts: tuple[Role, str]) -> None:
        person = self.person(username, *posts)
        with Session(self.engine) as session, session.begin():
            session.add(keys_of(self.keys.national_ids.read_bytes()).close(NationalId(person=person), number))

    def posts_of(self, person: UUID) -> list[UUID]:
        with Session(self.engine) as session:
            return [post.id for post in session.query(HeldPost).filter_by(person=person).order_by(HeldPost.role)]

    def end_posts(self, person: UUID, on: date) -> None:
        with Session(self.engine) as session, session.begin():
            for post in session.query(HeldPost).filter_by(person=person):
                post.ends_on = on


def answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/live", timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False


def bearer(browser: httpx.Client, username: str) -> dict[str, str]:
    """What a program sends along to ask as this person."""
    answer = browser.post("/demo/token", json={"person": username})
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['token']}"}


def yesterday() -> date:
    return clock.real_now().date() - timedelta(days=1)
