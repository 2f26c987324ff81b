"""A broker that takes nothing: one queue is full, or its memory is."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, unquote, urlsplit

import httpx

from deploy.local.broker_users import Broker
from deploy.local.packages import rabbitmq_binaries
from deploy.local.programs import surroundings
from deploy.local.rabbitmq import RabbitMQ
from tests.chaos.messages import patiently

HOLDS = 3


@contextmanager
def short_queue(host: Broker, queue: str) -> Iterator[None]:
    """The queue holds three messages inside, and refuses what comes then."""
    policy = {"pattern": f"^{queue}$", "definition": {"max-length": HOLDS}, "apply-to": "queues"}
    _manage(host, "PUT", policy)
    try:
        yield
    finally:
        _manage(host, "DELETE", None)


@contextmanager
def of_memory(server: RabbitMQ) -> Iterator[None]:
    """Whoever publishes is made to wait inside."""
    _control(server, "set_vm_memory_high_watermark", "0.00000001")
    try:
        yield
    finally:
        _control(server, "set_vm_memory_high_watermark", "0.4")


def _manage(host: Broker, method: str, body: object) -> None:
    parts = urlsplit(host.management_url)
    address = f"http://127.0.0.1:{parts.port}/api/policies/{quote(host.virtual_host, safe='')}/short"
    sign_in = (unquote(parts.username or ""), unquote(parts.password or ""))

    def act() -> None:
        try:
            answer = httpx.request(method, address, json=body, auth=sign_in, timeout=10, trust_env=False)
        except httpx.TransportError as away:
            raise ConnectionError from away
        if answer.is_server_error:
            raise ConnectionError(answer.text)

    patiently(act)


def _control(server: RabbitMQ, *words: str) -> None:
    """The broker's own command; a broker that is away has no alarm, and comes back without one."""
    folder = rabbitmq_binaries()
    command = str(folder / "rabbitmqctl") if folder else "rabbitmqctl"
    environment = surroundings() | dict(server.program().environment)
    subprocess.run([command, *words], env=environment, check=False, capture_output=True, timeout=300)
