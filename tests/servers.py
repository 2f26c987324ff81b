"""The database and the broker of a test session: given ones, else containers, else private ones."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from deploy.local import temporary
from deploy.local.broker_users import Broker
from deploy.local.programs import free_ports

POSTGRES_IMAGE = "postgres:17"
RABBITMQ_IMAGE = "rabbitmq:4-management"
_ENGINE_QUESTION = """
import sys, docker
images = docker.from_env().images
for name in sys.argv[1:]:
    images.list(name) or images.pull(name)
"""


@dataclass(frozen=True)
class BrokerUrls:
    """The administrator's two ways into a broker: messages, and management."""

    amqp: str
    management: str


@contextmanager
def database_server() -> Iterator[str]:
    """The administrator's URL of a PostgreSQL."""
    if given := os.environ.get("KOPRU_DATABASE_URL"):
        yield given
    elif engine_answers():
        with _database_container() as url:
            yield url
    else:
        with temporary.database() as node:
            yield node.server.url


@contextmanager
def broker_server() -> Iterator[BrokerUrls]:
    """The administrator's URLs of a RabbitMQ."""
    if given := os.environ.get("KOPRU_AMQP_URL"):
        yield BrokerUrls(given, os.environ["KOPRU_AMQP_ADMIN_URL"])
    elif engine_answers():
        with _broker_container() as urls:
            yield urls
    else:
        with temporary.broker() as node:
            yield BrokerUrls(node.server.url, node.server.management_url)


@contextmanager
def virtual_host(urls: BrokerUrls) -> Iterator[Broker]:
    """An empty virtual host of that broker, gone afterwards with its queues."""
    fresh = Broker(urls.amqp, urls.management).fresh_virtual_host(f"test-{secrets.token_hex(4)}")
    try:
        yield fresh
    finally:
        fresh.drop()


@dataclass
class StoppableBroker:
    """A broker of one test's own, which it may take away and bring back; what was in its queues stays."""

    urls: BrokerUrls
    stop: Callable[[], None]
    start: Callable[[], None]


@contextmanager
def stoppable_broker() -> Iterator[StoppableBroker]:
    """Never a given server: it is going to be stopped."""
    if engine_answers():
        with _stoppable_container() as broker:
            yield broker
    else:
        with temporary.broker(durable=True) as node:
            yield StoppableBroker(BrokerUrls(node.server.url, node.server.management_url), node.stop, node.start)


@cache
def engine_answers() -> bool:
    """A Docker engine lets us in, and has or can fetch both images."""
    # Asked in a process of its own: where no engine answers, the client leaves a socket open.
    question = [sys.executable, "-c", _ENGINE_QUESTION, POSTGRES_IMAGE, RABBITMQ_IMAGE]
    return subprocess.run(question, check=False, capture_output=True).returncode == 0


@contextmanager
def _database_container() -> Iterator[str]:
    from testcontainers.community.postgres import PostgresContainer  # noqa: PLC0415  # slow to import, and seldom needed

    with PostgresContainer(POSTGRES_IMAGE, driver="psycopg") as container:
        yield container.get_connection_url()


@contextmanager
def _broker_container() -> Iterator[BrokerUrls]:
    from testcontainers.community.rabbitmq import RabbitMqContainer  # noqa: PLC0415  # slow to import, and seldom needed

    container = RabbitMqContainer(RABBITMQ_IMAGE, username="kopru_admin", password=os.urandom(9).hex())
    with container.with_exposed_ports(5672, 15672):
        sign_in = f"{container.username}:{container.password}@{container.get_container_host_ip()}"
        urls = BrokerUrls(
            f"amqp://{sign_in}:{container.get_exposed_port(5672)}/%2F",
            f"http://{sign_in}:{container.get_exposed_port(15672)}",
        )
        yield urls


@contextmanager
def _stoppable_container() -> Iterator[StoppableBroker]:
    from testcontainers.community.rabbitmq import RabbitMqContainer  # noqa: PLC0415  # slow to import, and seldom needed

    container = RabbitMqContainer(RABBITMQ_IMAGE, username="kopru_admin", password=os.urandom(9).hex())
    # Ports that stay: the engine gives a container that was stopped others than before.
    amqp, management = free_ports(2)
    container.with_bind_ports(5672, amqp)
    container.with_bind_ports(15672, management)
    with container:
        sign_in = f"{container.username}:{container.password}@{container.get_container_host_ip()}"
        urls = BrokerUrls(f"amqp://{sign_in}:{amqp}/%2F", f"http://{sign_in}:{management}")
        engine = container.get_wrapped_container()
        yield StoppableBroker(urls, engine.stop, engine.start)
