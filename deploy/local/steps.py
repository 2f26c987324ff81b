"""What must be done on the servers before a service starts; doing it again changes nothing."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from .databases import database_for
from .machine import ROOT, Machine
from .programs import NotReady, wait_until
from .services import GATEWAY, SERVICES, Place


def databases(machine: Machine) -> None:
    """A database for each service, with its tables."""
    if machine.postgresql:
        wait_until(machine.postgresql.is_ready, "PostgreSQL", log=machine.logs / "postgresql.log")
    say("Bringing the databases up to date …")
    for place in SERVICES:
        database_for(machine.database_url, place.package, machine.word(place, "database"))
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda place: _do(machine, place, *machine.chassis("migrate", place.package)), SERVICES))


def queues(machine: Machine) -> None:
    """A user for each service, exchange and queues."""
    if machine.rabbitmq:
        wait_until(machine.rabbitmq.is_ready, "RabbitMQ", log=machine.logs / "rabbitmq.log")
    # A queue gets a member on each node that runs when it is made, and on no other.
    wait_until(machine.broker.every_node_runs, "Every node of RabbitMQ")
    for place in SERVICES:
        machine.broker.user_for(place.package, machine.word(place, "broker"))
    names = [place.package for place in SERVICES]
    _do(machine, GATEWAY, *machine.chassis("topology", *names), KOPRU_AMQP_URL=machine.broker.url)


def demo_province(machine: Machine) -> None:
    """Balıkesir with its districts, made-up schools and people."""
    say("Loading the demo province …")
    scale = machine.given.get("KOPRU_DEMO_SCALE", "1")
    _do(machine, GATEWAY, sys.executable, "-m", "gateway.demo.load", "--scale", scale)


def say(sentence: str) -> None:
    print(sentence, flush=True)


def _do(machine: Machine, place: Place, *command: str, **otherwise: str) -> None:
    """Run one step to its end with the settings of a service.

    Raises NotReady with what it said where it failed.
    """
    environment = dict(machine.given) | machine.settings_of(place) | otherwise
    done = subprocess.run(
        command, env=environment, cwd=ROOT, check=False, capture_output=True, text=True, start_new_session=True
    )
    if done.returncode:
        raise NotReady(f"{done.stdout}{done.stderr}\n{' '.join(command[1:])} did not succeed")
