"""Private servers for as long as a test session or a check lasts; they forget everything afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from . import packages
from .machine import ROOT
from .postgresql import PostgreSQL
from .programs import free_ports, running, wait_until
from .rabbitmq import RabbitMQ

FOLDER = ROOT / ".run" / "test"


@contextmanager
def database() -> Iterator[PostgreSQL]:
    """A PostgreSQL on a free port."""
    packages.ensure()
    [port] = free_ports(1)
    with _own_folder() as folder:
        server = PostgreSQL(folder, port, durable=False)
        server.prepare()
        log = folder / "postgresql.log"
        with running(server.program(), log) as process:
            wait_until(server.is_ready, "PostgreSQL", process, log)
            yield server


@dataclass
class Node:
    """A broker that may be taken away and brought back."""

    server: RabbitMQ
    log: Path
    _runs: ExitStack = field(default_factory=ExitStack)

    def start(self) -> None:
        """Answers when it lets people in."""
        process = self._runs.enter_context(running(self.server.program(), self.log))
        wait_until(self.server.is_ready, "RabbitMQ", process, self.log)

    def stop(self) -> None:
        """Answers when it is gone; a durable one keeps what was in its queues."""
        self._runs.close()


@contextmanager
def broker(*, durable: bool = False) -> Iterator[Node]:
    """A RabbitMQ on free ports, started."""
    packages.ensure()
    with _own_folder() as folder, ExitStack() as stack:
        port, distribution, epmd, management = free_ports(4)
        server = RabbitMQ(folder, port, distribution, epmd, management, durable=durable)
        server.prepare()
        names = stack.enter_context(running(server.epmd(), folder / "epmd.log"))
        wait_until(server.epmd_is_ready, "epmd", names)
        node = Node(server, folder / "rabbitmq.log")
        stack.callback(node.stop)
        node.start()
        yield node


@contextmanager
def _own_folder() -> Iterator[Path]:
    """A folder of this process alone, so that two sessions at once do not meet; what the dead left is swept away."""
    for left in FOLDER.glob("*"):
        if not Path(f"/proc/{left.name.partition('-')[0]}").exists():
            shutil.rmtree(left, ignore_errors=True)
    folder = FOLDER / f"{os.getpid()}-{os.urandom(3).hex()}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
