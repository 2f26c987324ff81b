"""Where a drill plays: private servers that may be taken away, and the counting service in its own processes."""

from __future__ import annotations

import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch
from urllib.parse import quote

import httpx
import pika

from chassis import topology
from chassis.db import engine_of
from chassis.service import Service
from deploy.local import temporary
from deploy.local.broker_users import Broker
from deploy.local.programs import NotReady, Program, free_ports, running, wait_until
from deploy.local.rabbitmq import RabbitMQ
from tests.chaos.drills.finding import took
from tests.chaos.drills.worker import Worker
from tests.chassis.bus import HAPPENED, PACKAGE, Bus
from tests.chassis.counting.app import SERVICE
from tests.clones import Clones

QUEUE = "counting"
PATIENCE = 60.0


@dataclass
class Stage:
    """One virtual host, one database, and the processes of a drill."""

    bus: Bus
    host: Broker
    broker: temporary.Node[RabbitMQ]
    clones: Clones
    folder: Path
    processes: ExitStack = field(default_factory=ExitStack)
    ports: list[int] = field(default_factory=list)  # where each worker's metrics are

    def worker(self, *roles: str, how: str = "whole", package: str = PACKAGE, **settings: str) -> Worker:
        """Start a worker and wait until it has what it needs; `how` names what is taken out of it."""
        [port] = free_ports(1)
        self.ports.append(port)
        worker = self._start("work", package, roles, how, {"KOPRU_WORK_METRICS_PORT": str(port)} | settings)
        found = Worker(*worker, port)
        wait_until(lambda: found.ready().get("status") == "ready" or found.process.poll(), "worker", log=found.log)
        return found

    def other_worker(self, package: str, stack: ExitStack) -> Worker:
        """The worker of another service, with its own database and broker user."""
        database = self.clones.migrated(package)
        stack.callback(self.clones.drop, database)
        user = self.host.user_for(package, "another-word-for-drills")
        return self.worker(package=package, KOPRU_DATABASE_URL=database, KOPRU_AMQP_URL=user)

    def web(self, package: str) -> str:
        """Start a web process and answer its address."""
        [port] = free_ports(1)
        process, log = self._start("web", package, (), "whole", {"KOPRU_PORT": str(port), "KOPRU_WEB_WORKERS": "1"})
        url = f"http://127.0.0.1:{port}"
        wait_until(lambda: _answers(f"{url}/health/live"), "web process", process, log)
        return url

    def _start(
        self, verb: str, package: str, roles: tuple[str, ...], how: str, settings: dict[str, str]
    ) -> tuple[subprocess.Popen[bytes], Path]:
        command = (sys.executable, "-m", "tests.chaos.drills.entry", how, verb, package, *roles)
        log = self.folder / f"{verb}-{secrets.token_hex(3)}.log"
        ending = signal.SIGKILL if verb == "work" else signal.SIGTERM
        program = Program(verb, command, self.bus.environment | settings, stop=ending)
        return self.processes.enter_context(running(program, log)), log

    def queue(self, name: str = QUEUE) -> dict[str, Any]:
        """What the broker's management says of a queue; its counts come a few seconds late."""
        path = f"{quote(self.host.virtual_host, safe='')}/{name}"
        answer = httpx.get(f"{self.host.management_url}/api/queues/{path}", timeout=30, trust_env=False)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def depth(self, name: str = QUEUE) -> int:
        """How many messages wait in a queue at this moment."""
        with pika.BlockingConnection(pika.URLParameters(self.bus.admin_amqp_url)) as connection:
            return int(connection.channel().queue_declare(name, passive=True).method.message_count)

    def bind(self, *, bound: bool) -> None:
        """Bind the queue to what the service hears, or take the binding away."""
        with pika.BlockingConnection(pika.URLParameters(self.bus.admin_amqp_url)) as connection:
            channel = connection.channel()
            (channel.queue_bind if bound else channel.queue_unbind)(QUEUE, topology.EXCHANGE, HAPPENED)

    def counted(self) -> int:
        """How many effects there are."""
        return int(self.bus.ask("SELECT count(*) FROM counted")[0][0])

    def doubled(self) -> int:
        """How many effects happened more than once."""
        twice = "SELECT count(*) FROM (SELECT FROM counted GROUP BY thing, number HAVING count(*) > 1) AS twice"
        return int(self.bus.ask(twice)[0][0])

    def lost(self) -> int:
        """How many events of the outbox have had no effect."""
        missing = (
            "SELECT count(*) FROM outbox WHERE NOT EXISTS (SELECT FROM counted"
            " WHERE counted.thing = outbox.thing_id::text AND counted.number = outbox.sequence)"
        )
        return int(self.bus.ask(missing)[0][0])

    def out_of_order(self) -> int:
        """How many effects came after a later one of the same thing."""
        swapped = (
            "SELECT count(*) FROM (SELECT number < lag(number) OVER (PARTITION BY thing ORDER BY at) AS swapped"
            " FROM counted) AS pairs WHERE swapped"
        )
        return int(self.bus.ask(swapped)[0][0])

    def all_counted(self, patience: float = PATIENCE) -> float | None:
        """How long it took until every event had its effect; None when that never came."""
        return took(lambda: self.bus.unpublished() == 0 and self.lost() == 0, patience)


@dataclass
class Grounds:
    """The private servers that all drills share, one after the other."""

    broker: temporary.Node[RabbitMQ]
    clones: Clones

    def bring_broker_back(self) -> None:
        """Start it again; all drills after this one need it, so a busy machine is given more than the usual minute."""
        with suppress(NotReady):
            self.broker.start()
        wait_until(self.broker.server.is_ready, self.broker.what, self.broker.process, self.broker.log)

    @contextmanager
    def stage(self, *services: Service, limit: int = 0) -> Iterator[Stage]:
        """An empty virtual host and a fresh database; `limit` is another delivery limit than the product's."""
        server = self.broker.server
        host = Broker(server.url, server.management_url).fresh_virtual_host(f"drill-{secrets.token_hex(4)}")
        database = self.clones.migrated(PACKAGE)
        arguments = topology.queue_arguments
        other = {"x-delivery-limit": limit} if limit else {}
        with patch.object(topology, "queue_arguments", lambda name: arguments(name) | other):
            topology.declare([SERVICE, *services], host.url)
        engine = engine_of(database, 4)
        bus = Bus(engine, database, host.user_for(PACKAGE, "a-word-for-drills"), host.url)
        with TemporaryDirectory() as folder:
            stage = Stage(bus, host, self.broker, self.clones, Path(folder))
            try:
                with stage.processes:
                    yield stage
            finally:
                engine.dispose()
                self.clones.drop(database)
                host.drop()


@contextmanager
def grounds() -> Iterator[Grounds]:
    """Start the servers of the drills; never given ones, for they are going to be broken."""
    with temporary.database() as database, temporary.broker(durable=True, metrics=True) as broker:
        yield Grounds(broker, Clones(database.server.url))


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False
