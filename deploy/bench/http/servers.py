"""The web processes that are measured: each with the settings `make run` gives it, on databases of its own."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psycopg

from deploy.local.databases import connect, create_database, database_for, name_of, url_of
from deploy.local.keys import Keys
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import Program, free_ports, running, surroundings, wait_until

SERVICE = "tests.excursions"  # the made-up service of the tests: a door, a process table of three rows
PLAIN = "deploy.bench.plain"
GATEWAY = "gateway"


@dataclass
class Served:
    """A web process that answers."""

    port: int
    process: subprocess.Popen[bytes]
    started_in: float

    def resident(self) -> list[float]:
        """The megabytes of each of its processes."""
        whole = [self.process.pid]
        for one in whole:
            children = Path(f"/proc/{one}/task/{one}/children").read_text(encoding="ascii")
            whole += [int(child) for child in children.split()]
        return [_resident(one) for one in whole]


@dataclass
class Place:
    """Where everything that is measured lies: one database server, keys, settings."""

    server: PostgreSQL
    service: str = SERVICE
    word: str = field(default_factory=lambda: secrets.token_hex(24))

    def __post_init__(self) -> None:
        self.folder = self.server.folder / "http"
        self.keys = Keys(self.folder / "keys")
        self.keys.make()
        for package in (self.service, GATEWAY):
            self._do(package, "-m", "chassis", "migrate", package)

    def database(self, name: str, package: str = "") -> str:
        """The URL of one more database of the service, or of the gateway's, with what is in the first."""
        owner = name_of(package or self.service)
        create_database(self.server.url, name, owner=owner, template=owner)
        return url_of(self.server.url, owner, self.word, database=name)

    def administrator(self) -> psycopg.Connection:
        return connect(self.server.url)

    def people(self) -> None:
        """The demo's directory in the gateway."""
        self._do(GATEWAY, "-m", "gateway.demo.load", "--scale", "0")

    @contextmanager
    def serving(self, package: str, database_url: str, **otherwise: str) -> Iterator[Served]:
        """Its web process, inside; gunicorn with the settings of the chassis, whatever the package."""
        [port] = free_ports(1)
        environment = self.environment(database_url) | {"KOPRU_PORT": str(port)} | otherwise
        program = Program(package, (sys.executable, "-m", "chassis", "web", package), environment)
        log = self.folder / f"{package}-{port}.log"
        began = time.perf_counter()
        with running(program, log) as process:
            wait_until(lambda: _answers(port), package, process, log)
            yield Served(port, process, time.perf_counter() - began)

    def own_database(self, package: str) -> str:
        return database_for(self.server.url, package, self.word)

    def environment(self, database_url: str) -> dict[str, str]:
        return {
            "KOPRU_DATABASE_URL": database_url,
            "KOPRU_AMQP_URL": "amqp://not-needed-to-answer",
            "KOPRU_TOKEN_KEYS": str(self.keys.tokens),
            "KOPRU_SIGNING_KEY": str(self.keys.signing),
            "KOPRU_NATIONAL_ID_KEYS": str(self.keys.national_ids),
            "KOPRU_SECRET": self.word,
            "KOPRU_DEMO": "1",
            "KOPRU_MAIL_FOLDER": str(self.folder),
            "KOPRU_LOG_LEVEL": "WARNING",
        }

    def _do(self, package: str, *command: str) -> None:
        environment = surroundings() | self.environment(self.own_database(package))
        done = subprocess.run([sys.executable, *command], env=environment, check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False


def _resident(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
