"""The chassis as a contestant: its relay and its listener, each in a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

import orjson
import psycopg

from deploy.bench import writer
from deploy.bench.bodies import events
from deploy.bench.contestants import COUNTED
from deploy.bench.ground import Ground, plain, run
from deploy.local.programs import Program, free_ports, surroundings

TELLS = "deploy.bench.counting"
# They are counted ten times a second while they come: not a million of the past with them, whose ids are of 2017.
_OF_TODAY = (
    "SELECT event_id, subject, sequence, xmin FROM timeline WHERE event_id > '01700000-0000-7000-8000-000000000000'"
)
_COLUMNS = "event_id, thing_type, thing_id, sequence, type, payload, headers, occurred_at"


@dataclass
class Ours:
    """The chassis: the counting service tells, and it or the gateway hears."""

    ground: Ground
    hears: str = "deploy.bench.counting"
    effects: str = COUNTED
    told_in: str = ""
    heard_in: str = ""

    def __post_init__(self) -> None:
        """Bring the tables and the queue."""
        self.relay_port, self.listener_port = free_ports(2)
        self.lie_in({package: self.ground.database(package) for package in {TELLS, self.hears}})
        self._users = {package: self.ground.broker.user_for(package, self.ground.word) for package in self._urls}
        for package in self._urls:
            run(self.command(package, "migrate", package))
        declare = self.command(self.hears, "topology", self.hears)
        run(Program("topology", declare.command, {**declare.environment, "KOPRU_AMQP_URL": self.ground.broker.url}))

    def copied(self, name: str) -> Ours:
        """The same on copies of its databases, as full as these are now; they share the queue and take turns."""
        found = copy(self)
        found.lie_in({package: self.ground.copied(package, name) for package in self._urls})
        return found

    def sender(self) -> Program:
        """The relay, alone in its process."""
        return self.command(TELLS, "work", TELLS, "relay", port=self.relay_port)

    def hearer(self) -> Program:
        """The listener, alone in its process."""
        return self.command(self.hears, "work", self.hears, "listener", port=self.listener_port)

    def pour(self, count: int) -> None:
        """In one transaction, as if it had been a long outage."""
        rows = f"COPY outbox ({_COLUMNS}) FROM STDIN"
        with psycopg.connect(self.told_in) as connection, connection.cursor().copy(rows) as copy:
            for one in events(count):
                body, headers = (
                    orjson.dumps(one).decode(),
                    orjson.dumps({"correlationid": one["correlationid"]}).decode(),
                )
                named = [one["id"], "thing", one["subject"], one["sequence"], one["type"]]
                copy.write_row([*named, body, headers, one["time"]])

    def writer(self, count: int, rate: float) -> Program:
        """Each in a transaction of its own, by `outbox.put`."""
        return writer.program("chassis", self._urls[TELLS], count, rate)

    def lie_in(self, urls: Mapping[str, str]) -> None:
        """Its databases, by the package whose they are."""
        self._urls = urls
        self.told_in, self.heard_in = plain(urls[TELLS]), plain(urls[self.hears])

    def command(self, package: str, *words: str, port: int = 0) -> Program:
        """`python -m chassis …` with this package's surroundings."""
        environment = {
            **surroundings(),
            "KOPRU_DATABASE_URL": self._urls[package],
            "KOPRU_AMQP_URL": self._users[package],
            "KOPRU_TOKEN_KEYS": os.devnull,
            "KOPRU_WORK_METRICS_PORT": str(port),
            "KOPRU_LOG_LEVEL": "WARNING",
        }
        name = "-".join(word.rpartition(".")[2] for word in words)
        return Program(name, (sys.executable, "-m", "chassis", *words), environment)


def of_gateway(ground: Ground) -> Ours:
    """As `Ours`, with the gateway's read models as the effect."""
    return Ours(ground, hears="gateway", effects=f"({_OF_TODAY}) AS effect (event_id, thing, number, xmin)")
