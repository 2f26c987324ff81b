"""The whole system as its own processes on real servers: what `make run` starts, on free ports and fresh databases."""

from __future__ import annotations

import json
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg
from werkzeug.security import generate_password_hash

from chassis import topology
from chassis.clock import real_now
from chassis.service import load
from deploy.local.broker_users import Broker
from deploy.local.keys import Keys
from deploy.local.programs import Program, free_ports, running, surroundings
from tests.clones import Clones
from tests.journeys.caller import Caller

GATEWAY = "gateway"
EVERY_SERVICE = (GATEWAY, "services.partnership", "services.notifications")


def eventually(claim: Callable[[], Any], what: str, within: float = 30.0) -> Any:
    """Wait until the claim holds and answer what it found; when it does not in time, say what was awaited."""
    until = time.monotonic() + within
    while not (found := claim()):
        assert time.monotonic() < until, f"not within {within:.0f} s: {what}"
        time.sleep(0.05)
    return found


@dataclass
class System:
    """Every service of one province, each with a web process and a worker."""

    folder: Path
    clones: Clones
    broker: Broker
    packages: Sequence[str] = EVERY_SERVICE
    ports: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    databases: dict[str, str] = field(default_factory=dict)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    secret: str = field(default_factory=lambda: secrets.token_hex(24))
    clients: ExitStack = field(default_factory=ExitStack)
    looked_at: set[str] = field(default_factory=set)
    # Where the demo's clock stands before anything runs; where nothing is said, it goes with the real one.
    begins_at: str = ""

    def __post_init__(self) -> None:
        self.keys = Keys(self.folder / "keys")
        self.keys.make()
        rows = [{"id": "notifications", "secret_hash": generate_password_hash(self.secret), "scopes": ["contacts"]}]
        (self.folder / "clients.json").write_text(json.dumps(rows), encoding="ascii")
        # What takes long comes first: a free port may be somebody else's by and by.
        self.databases |= {package: self.clones.migrated(package) for package in self.packages if package != GATEWAY}
        numbers = free_ports(3 * len(self.packages) + 1)
        self.mail_port = numbers.pop()
        for place, package in enumerate(self.packages):
            first, second, third = numbers[3 * place : 3 * place + 3]
            self.ports[package] = (first, second, third)
        if self.begins_at:
            ahead = datetime.fromisoformat(self.begins_at) - real_now()
            (self.folder / "clock").write_text(str(ahead.total_seconds()), encoding="ascii")

    @property
    def url(self) -> str:
        """The one door."""
        return f"http://127.0.0.1:{self.ports[GATEWAY][0]}"

    @property
    def mails(self) -> Path:
        return self.folder / "mails"

    def environment(self, package: str) -> dict[str, str]:
        port, metrics, work = self.ports[package]
        upstreams = [
            f"{other.rpartition('.')[2]}=http://127.0.0.1:{self.ports[other][0]}"
            for other in self.packages
            if other != GATEWAY
        ]
        return {
            "KOPRU_DATABASE_URL": self.databases[package],
            "KOPRU_AMQP_URL": self.broker.user_for(package, self.secret),
            "KOPRU_TOKEN_KEYS": str(self.keys.tokens),
            "KOPRU_SIGNING_KEY": str(self.keys.signing),
            "KOPRU_NATIONAL_ID_KEYS": str(self.keys.national_ids),
            "KOPRU_SECRET": self.secret,
            "KOPRU_CLIENTS": str(self.folder / "clients.json"),
            "KOPRU_CLIENT_SECRET": self.secret,
            "KOPRU_PORT": str(port),
            "KOPRU_METRICS_PORT": str(metrics),
            "KOPRU_WORK_METRICS_PORT": str(work),
            "KOPRU_WEB_WORKERS": "1",
            "KOPRU_DEMO": "1",
            "KOPRU_CLOCK_FILE": str(self.folder / "clock"),
            "KOPRU_GATEWAY_URL": self.url,
            "KOPRU_PUBLIC_URL": self.url,
            "KOPRU_UPSTREAMS": " ".join(upstreams),
            "KOPRU_SMTP_URL": f"smtp://127.0.0.1:{self.mail_port}",
            "KOPRU_MAIL_FOLDER": str(self.mails),
            "KOPRU_FILES": str(self.folder / "files" / package),
            "KOPRU_PEOPLE_FILE": str(self.folder / "people.txt"),
        }

    def do(self, package: str, *command: str, **otherwise: str) -> None:
        """Run one step to its end with the settings of a service."""
        environment = surroundings() | self.environment(package) | otherwise
        done = subprocess.run([sys.executable, *command], env=environment, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def prepare(self) -> None:
        """Queues for everybody, and the demo's people."""
        topology.declare([load(package) for package in self.packages], self.broker.url)
        people = f"people at {self.begins_at or 'the real time'}"
        # Their numbers are closed with the keys of whoever brought them in.
        self.keys.national_ids.write_bytes(self.clones.kept.setdefault(people, self.keys.national_ids.read_bytes()))
        self.databases[GATEWAY] = self.clones.grown(GATEWAY, people, self._settle)

    def _settle(self, database_url: str) -> None:
        self.databases[GATEWAY] = database_url
        self.do(GATEWAY, "-m", "gateway.demo.load", "--scale", "0")

    @contextmanager
    def started(self) -> Iterator[System]:
        """Everything runs inside; a log for each process lies in the folder."""
        self.prepare()
        with ExitStack() as stack, self.clients:
            catcher = ("-m", "deploy.local.mail_catcher", "--folder", str(self.mails), "--port", str(self.mail_port))
            stack.enter_context(running(Program("mails", (sys.executable, *catcher)), self.folder / "mails.log"))
            for package in self.packages:
                for verb in ("web", "work"):
                    self.start(package, verb, stack)
            for package in self.packages:
                for port in (self.ports[package][0], self.ports[package][2]):
                    eventually(lambda at=port: answers(at), f"{package} is ready at {port}", within=120)
            try:
                yield self
            finally:
                # All at once: each takes its time, and none needs another any more.
                for process in self.processes.values():
                    process.terminate()

    def start(self, package: str, verb: str, stack: ExitStack) -> None:
        """Start the web process or the worker of a service."""
        name = f"{package.rpartition('.')[2]}-{verb}"
        program = Program(name, (sys.executable, "-m", "chassis", verb, package), self.environment(package))
        self.processes[name] = stack.enter_context(running(program, self.folder / f"{name}.log"))

    def rows(self, package: str, question: str, *values: object) -> list[tuple[Any, ...]]:
        """What a service keeps, asked beside it."""
        with psycopg.connect(self.databases[package].replace("+psycopg", "")) as connection:
            return connection.execute(question, values).fetchall()  # type: ignore[arg-type]  # each is a literal of a test

    def told(self, event: str, subject: str) -> set[str]:
        """The usernames of everybody who was told of an event of a thing."""
        question = (
            "SELECT DISTINCT person FROM messages JOIN occasions USING (event_id) WHERE type = %s AND subject = %s"
        )
        people = [person for (person,) in self.rows("services.notifications", question, event, subject)]
        names = self.rows(GATEWAY, "SELECT username FROM people WHERE id = ANY(%s)", people)
        return {name for (name,) in names}

    def unpublished(self, package: str) -> int:
        """How many events of a service have not left yet."""
        [(found,)] = self.rows(package, "SELECT count(*) FROM outbox WHERE published_at IS NULL")
        return int(found)

    def caller(self, username: str, language: str = "tr") -> Caller:
        """A person of the demo, with a token for the public API."""
        answer = httpx.post(f"{self.url}/demo/token", json={"person": username}, timeout=10)
        assert answer.status_code == 200, f"{username}: {answer.text}"
        headers = {"Authorization": f"Bearer {answer.json()['token']}", "Accept-Language": language}
        client = self.clients.enter_context(httpx.Client(base_url=self.url, headers=headers, timeout=15))
        return Caller(username, client)

    @contextmanager
    def visitor(self, username: str) -> Iterator[httpx.Client]:
        """A person of the demo with a browser's cookie, signed in on the pages."""
        with httpx.Client(base_url=self.url, timeout=15, headers={"Accept": "text/html"}) as browser:
            token = _form_token(browser.get("/sign-in").text)
            signed = browser.post("/demo/sign-in", data={"person": username, "csrf_token": token})
            assert signed.status_code == 302, signed.text
            yield browser

    def clock(self, instant: str) -> None:
        """Move the demo's clock for the whole system."""
        assert httpx.post(f"{self.url}/demo/clock", json={"now": instant}, timeout=10).is_success

    def clock_back(self) -> None:
        """Let the demo's clock go with the real one again."""
        assert httpx.delete(f"{self.url}/demo/clock", timeout=10).is_success


def _form_token(page: str) -> str:
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert found, "the page has no form of ours"
    return found[1]


def answers(port: int) -> bool:
    """Whoever listens there says that it is ready."""
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=2).is_success
    except httpx.TransportError:
        return False
