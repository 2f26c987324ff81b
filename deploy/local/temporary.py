"""Private servers for as long as a test session or a check lasts; they forget everything afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from . import packages
from .machine import ROOT
from .postgresql import PostgreSQL
from .programs import NotReady, family, free_ports, running, wait_until
from .rabbitmq import RabbitMQ

FOLDER = ROOT / ".run" / "test"
# What may be forgotten lies in memory, where there is enough: every test has a database of hundreds of small files.
MEMORY, ENOUGH = Path("/dev/shm"), 4 * 1024**3  # noqa: S108  # in a folder of our own
TRIES = 4


Server = TypeVar("Server", PostgreSQL, RabbitMQ)


@dataclass
class Node(Generic[Server]):
    """A server that may be taken away, or killed, and brought back."""

    server: Server
    what: str
    log: Path
    process: subprocess.Popen[bytes] | None = None
    _runs: ExitStack = field(default_factory=ExitStack)

    def start(self) -> None:
        """Answers when it lets people in; what one that was killed left behind may be in its way for a moment."""
        for tries_left in reversed(range(TRIES)):
            self.process = self._runs.enter_context(running(self.server.program(), self.log))
            try:
                wait_until(self.server.is_ready, self.what, self.process, self.log)
            except NotReady:
                if self.process.poll() is None or not tries_left:
                    raise
                self._runs.close()
            else:
                return

    def stop(self) -> None:
        """Answers when it is gone; a durable one keeps what it had promised to keep."""
        self._runs.close()
        self.process = None

    def kill(self) -> None:
        """As `stop`, but without a word to it or to its children: as when the machine's memory runs out."""
        assert self.process is not None  # noqa: S101  # only what runs is killed
        for one in family(self.process.pid):
            with suppress(ProcessLookupError):  # the eldest takes some of its children with it
                os.kill(one, signal.SIGKILL)
        self.stop()


@contextmanager
def database(*, durable: bool = False, dated: bool = False) -> Iterator[Node[PostgreSQL]]:
    """A PostgreSQL on a free port, started; a durable one keeps what it committed also when it is killed."""
    packages.ensure()
    [port] = free_ports(1)
    with _own_folder(durable=durable) as folder:
        server = PostgreSQL(folder, port, durable=durable, dated=dated)
        server.prepare()
        with _started(Node(server, "PostgreSQL", folder / "postgresql.log")) as node:
            yield node


@contextmanager
def broker(*, durable: bool = False, metrics: bool = False) -> Iterator[Node[RabbitMQ]]:
    """A RabbitMQ on free ports, started; it counts for Prometheus where that is asked for."""
    packages.ensure()
    with _own_folder(durable=durable) as folder:
        port, distribution, epmd, management, counts = free_ports(5)
        server = RabbitMQ(
            folder, port, distribution, epmd, management, durable=durable, metrics_port=counts if metrics else 0
        )
        server.prepare()
        with running(server.epmd(), folder / "epmd.log") as names:
            wait_until(server.epmd_is_ready, "epmd", names)
            with _started(Node(server, "RabbitMQ", folder / "rabbitmq.log")) as node:
                yield node


@contextmanager
def _started(node: Node[Server]) -> Iterator[Node[Server]]:
    node.start()
    try:
        yield node
    finally:
        node.stop()


@contextmanager
def _own_folder(*, durable: bool) -> Iterator[Path]:
    """A folder of this process alone, so that two sessions at once do not meet; what the dead left is swept away."""
    place = FOLDER if durable or not _is_roomy(MEMORY) else MEMORY / f"kopru-{os.getuid()}"
    for left in place.glob("*"):
        if not Path(f"/proc/{left.name.partition('-')[0]}").exists():
            shutil.rmtree(left, ignore_errors=True)
    folder = place / f"{os.getpid()}-{os.urandom(3).hex()}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_roomy(place: Path) -> bool:
    return os.access(place, os.W_OK) and shutil.disk_usage(place).free > ENOUGH
