"""Blows to processes: killed, or stopped for a while."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import family
from deploy.local.rabbitmq import RabbitMQ
from deploy.local.temporary import Node

AnyNode: TypeAlias = Node[PostgreSQL] | Node[RabbitMQ]


def kill_and_start(node: AnyNode, seconds: float) -> None:
    """Killed without a word, and back after a while."""
    node.kill()
    time.sleep(seconds)
    node.start()


def all_of(node: AnyNode) -> list[int]:
    """Every process of the server."""
    return family(node.process.pid) if node.process else []


def pause(processes: list[int], seconds: float) -> bool:
    """They stand still, and then go on as if nothing had been."""
    stopped = [pid for pid in processes if tell(pid, signal.SIGSTOP)]
    try:
        time.sleep(seconds)
    finally:
        for pid in stopped:
            tell(pid, signal.SIGCONT)
    return stopped != []


def tell(pid: int, sign: signal.Signals) -> bool:
    """False when there is no such process any more."""
    with suppress(ProcessLookupError):
        os.kill(pid, sign)
        return True
    return False


def is_gunicorn(pid: int) -> bool:
    """One of those that answer requests."""
    with suppress(OSError):
        return b"gunicorn" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False
