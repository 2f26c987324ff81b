"""A service's real web process with several workers, and many calls that are let go at the same moment."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

import httpx

from deploy.local.programs import Program, free_ports, running, wait_until

WORKERS = "3"


@contextmanager
def served(package: str, folder: Path) -> Iterator[str]:
    """The service's address; the settings are those of the test's own process."""
    [port] = free_ports(1)
    environment = {
        "KOPRU_DATABASE_URL": os.environ["KOPRU_DATABASE_URL"],
        "KOPRU_AMQP_URL": os.environ["KOPRU_AMQP_URL"],
        "KOPRU_TOKEN_KEYS": os.environ["KOPRU_TOKEN_KEYS"],
        "KOPRU_PORT": str(port),
        "KOPRU_WEB_WORKERS": WORKERS,
    }
    program = Program(package, (sys.executable, "-m", "chassis", "web", package), environment)
    log = folder / f"{package}.log"
    with running(program, log) as process:
        wait_until(lambda: _answers(port), package, process, log)
        yield f"http://127.0.0.1:{port}"


def all_at_once(times: int, method: str, url: str, headers: Mapping[str, str], said: object) -> list[httpx.Response]:
    """The same call so many times, each on a connection of its own."""
    gate = Barrier(times)

    def call(_: int) -> httpx.Response:
        with httpx.Client(timeout=60, trust_env=False) as client:
            gate.wait(timeout=60)
            return client.request(method, url, json=said, headers=headers)

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(call, range(times)))


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/live", timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False
