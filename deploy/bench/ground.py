"""Where one contest takes place: an empty virtual host and fresh databases on the servers that all contests share."""

from __future__ import annotations

import secrets
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from deploy.local import databases
from deploy.local.broker_users import Broker
from deploy.local.machine import ROOT
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import NotReady, Program, running
from deploy.local.rabbitmq import RabbitMQ

FOLDER = ROOT / ".run" / "bench"


@dataclass
class Ground:
    """The programs of one contest and what they write to; `start` begins one, and all end with the contest."""

    administrator: str
    broker: Broker
    word: str = field(default_factory=lambda: secrets.token_hex(8))
    programs: ExitStack = field(default_factory=ExitStack)

    def database(self, service: str) -> str:
        """A fresh database of this service; answers the URL its user has."""
        databases.drop_database(self.administrator, databases.name_of(service))
        return databases.database_for(self.administrator, service, self.word)

    def copied(self, service: str, name: str) -> str:
        """One more database of this service, in which everything lies that lies in the first now; answers its URL."""
        owner = databases.name_of(service)
        copy = f"{owner}_{name}"
        databases.drop_database(self.administrator, copy)
        databases.create_database(self.administrator, copy, owner=owner, template=owner)
        return databases.url_of(self.administrator, owner, self.word, database=copy)

    def start(self, program: Program) -> subprocess.Popen[bytes]:
        """Begin a program that ends with the contest."""
        return self.programs.enter_context(running(program, log_of(program)))


@contextmanager
def ground(database: PostgreSQL, broker: RabbitMQ) -> Iterator[Ground]:
    """A ground; afterwards nothing of it is left."""
    host = Broker(broker.url, broker.management_url).fresh_virtual_host(f"bench-{secrets.token_hex(4)}")
    found = Ground(database.url, host)
    try:
        with found.programs:
            yield found
    finally:
        host.drop()


@contextmanager
def started(*programs: Program) -> Iterator[list[subprocess.Popen[bytes]]]:
    """These programs, for as long as this lasts."""
    with ExitStack() as stack:
        yield [stack.enter_context(running(program, log_of(program))) for program in programs]


def run(program: Program) -> str:
    """A program to its end; what it said. Raises RuntimeError with what it complained of."""
    environment = dict(program.environment)
    done = subprocess.run(program.bound_command, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{program.name}: {done.stderr}")
    return done.stdout


def log_of(program: Program) -> Path:
    """What the program says."""
    return FOLDER / "logs" / f"{program.name}.log"


def plain(url: str) -> str:
    """The URL as psycopg itself reads it."""
    return url.replace("postgresql+psycopg:", "postgresql:")


def ask(url: str, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """One statement of its own."""
    with psycopg.connect(plain(url), autocommit=True) as connection:
        cursor = connection.execute(sql, values or None)
        return cursor.fetchall() if cursor.description else []


def until(claim: Callable[[], object], what: str, within: float = 180, pause: float = 0.1) -> None:
    """Wait until it holds. Raises NotReady."""
    end = time.monotonic() + within
    while not claim():
        if time.monotonic() > end:
            raise NotReady(f"{what}: not within {within:.0f} s")
        time.sleep(pause)
