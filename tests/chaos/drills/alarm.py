"""The broker's own alarm: it stops reading from everybody who publishes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.local.packages import rabbitmq_binaries
from deploy.local.rabbitmq import RabbitMQ
from deploy.local.temporary import Node


@contextmanager
def alarm(node: Node[RabbitMQ]) -> Iterator[None]:
    """Inside, the disk of the broker's host is too full for it."""
    _limit(node.server, "1000GB")
    try:
        yield
    finally:
        _limit(node.server, "50MB")


def _limit(server: RabbitMQ, free: str) -> None:
    folder = rabbitmq_binaries()
    program = str(folder / "rabbitmqctl") if folder else "rabbitmqctl"
    environment = os.environ | dict(server.program().environment)
    done = subprocess.run(
        [program, "set_disk_free_limit", free], env=environment, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
