"""The database and the broker of a test session: given ones, else containers, else private ones."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from deploy.local import packages
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import free_ports, running, wait_until
from deploy.local.rabbitmq import RabbitMQ

POSTGRES_IMAGE = "postgres:17"
RABBITMQ_IMAGE = "rabbitmq:4-management"
_ENGINE_QUESTION = """
import sys, docker
images = docker.from_env().images
for name in sys.argv[1:]:
    images.list(name) or images.pull(name)
"""
FOLDER = Path(__file__).resolve().parent.parent / ".run" / "test"


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
        with _private_database() as url:
            yield url


@contextmanager
def broker_server() -> Iterator[BrokerUrls]:
    """The administrator's URLs of a RabbitMQ."""
    if given := os.environ.get("KOPRU_AMQP_URL"):
        yield BrokerUrls(given, os.environ["KOPRU_AMQP_ADMIN_URL"])
    elif engine_answers():
        with _broker_container() as urls:
            yield urls
    else:
        with _private_broker() as urls:
            yield urls


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
def _private_database() -> Iterator[str]:
    packages.ensure()
    [port] = free_ports(1)
    with _own_folder() as folder:
        server = PostgreSQL(folder, port, durable=False)
        server.prepare()
        with running(server.program(), folder / "postgresql.log") as process:
            wait_until(server.is_ready, "PostgreSQL", process)
            yield server.url


@contextmanager
def _private_broker() -> Iterator[BrokerUrls]:
    packages.ensure()
    with _own_folder() as folder, ExitStack() as stack:
        server = RabbitMQ(folder, *free_ports(4), durable=False)
        server.prepare()
        names = stack.enter_context(running(server.epmd(), folder / "epmd.log"))
        wait_until(server.epmd_is_ready, "epmd", names)
        process = stack.enter_context(running(server.program(), folder / "rabbitmq.log"))
        wait_until(server.is_ready, "RabbitMQ", process)
        yield BrokerUrls(server.url, server.management_url)


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
