"""Private servers that keep what they promise, and the whole system on them, each role a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from chassis import work
from chassis.service import load
from deploy.local import temporary
from deploy.local.broker_users import Broker
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import Program, free_ports
from deploy.local.rabbitmq import RabbitMQ
from deploy.local.temporary import Node
from tests.chaos.keeper import Keeper
from tests.chaos.lines import Breakable
from tests.chaos.post import Post
from tests.chaos.schedule import HEAR_ALL, TOLD
from tests.clones import Clones
from tests.journeys.system import EVERY_SERVICE, System, answers, eventually

WITNESS = "tests.chaos.witness"
EXCURSIONS = "tests.excursions"
PACKAGES = (*EVERY_SERVICE, EXCURSIONS, WITNESS)
# A second process of these roles stands by where the first one is killed in the middle of its work.
WITH_DEPUTY = {"relay": TOLD, "listener": HEAR_ALL}


@dataclass
class Rig:
    """Everything that can be broken."""

    database: Node[PostgreSQL]
    broker: Node[RabbitMQ]
    system: System
    keeper: Keeper
    post: Post
    lines: Mapping[str, Breakable]
    # Servers are started by threads that last: the kernel ends a server when the thread that started it is gone.
    hands: ThreadPoolExecutor
    ports: dict[str, int] = field(default_factory=dict)

    @property
    def host(self) -> Broker:
        """The broker as its administrator sees it."""
        return self.system.broker

    def url_of(self, service: str) -> str:
        """The database of a service, asked beside it."""
        return self.system.databases[package_of(service)].replace("+psycopg", "")

    def wait_until_up(self, within: float = 300) -> None:
        """Every program answers that it is ready."""
        for name, port in self.ports.items():
            eventually(lambda at=port: answers(at), f"{name} is ready", within=within)


def package_of(service: str) -> str:
    """The package of a service, by its one word."""
    return next(package for package in PACKAGES if name_of(package) == service)


def name_of(package: str) -> str:
    """The one word by which a service is known."""
    return package.rpartition(".")[2]


@contextmanager
def rig() -> Iterator[Rig]:
    """Started once: one seed after the other runs on it."""
    with ExitStack() as stack:
        database = stack.enter_context(temporary.database(durable=True))
        broker = stack.enter_context(temporary.broker(durable=True))
        folder = database.log.parent / "chaos"
        folder.mkdir()
        host = Broker(broker.server.url, broker.server.management_url)
        system = System(folder, Clones(database.server.url), host, PACKAGES)
        system.prepare()
        post = stack.enter_context(Post().open())
        lines = _lines(broker.server.url, database.server.url)
        for line in lines.values():
            stack.callback(line.close)
        hands = stack.enter_context(ThreadPoolExecutor(16))
        made = Rig(database, broker, system, Keeper(folder), post, lines, hands)
        stack.enter_context(system.clients)
        stack.enter_context(made.keeper.keeping(programs_of(made)))
        made.wait_until_up()
        yield made


def _lines(broker: str, database: str) -> dict[str, Breakable]:
    return {"relays": Breakable(broker), "listeners": Breakable(broker), "database": Breakable(database)}


def programs_of(rig: Rig) -> list[Program]:
    """Every process of the system; each has a port of its own for its health and its metrics."""
    return [program for package in PACKAGES for program in _programs(rig, package)]


def _programs(rig: Rig, package: str) -> Iterator[Program]:
    surroundings = rig.system.environment(package) | {
        "KOPRU_WEB_WORKERS": "2",
        "KOPRU_SMTP_URL": f"smtp://127.0.0.1:{rig.post.port}",
        "KOPRU_LOG_LEVEL": "WARNING",
    }
    if package != WITNESS:
        yield _program(rig, package, "web", (), surroundings)
    roles = roles_of(package)
    for role in WITH_DEPUTY.keys() & set(roles):
        for number in (1, 2) if name_of(package) in WITH_DEPUTY[role] else (1,):
            yield _program(rig, package, f"{role}-{number}", (role,), surroundings)
    if rest := tuple(role for role in roles if role not in WITH_DEPUTY):
        yield _program(rig, package, "rest", rest, surroundings)


def roles_of(package: str) -> list[str]:
    """What this service's workers have to do; the witness tells nothing."""
    silent = {"relay", "backlog"} if package == WITNESS else set()
    return [role for role in work.roles_of(load(package)) if role not in silent]


def _program(rig: Rig, package: str, what: str, roles: tuple[str, ...], surroundings: Mapping[str, str]) -> Program:
    name = f"{name_of(package)}-{what}"
    own = dict(surroundings)
    if what == "web":
        rig.ports[name] = int(own["KOPRU_PORT"])
        return Program(name, (sys.executable, "-m", "chassis", "web", package), own)
    line = rig.lines["listeners" if "listener" in roles else "relays"]
    rig.ports[name] = free_ports(1)[0]
    own["KOPRU_WORK_METRICS_PORT"] = str(rig.ports[name])
    own["KOPRU_AMQP_URL"] = line.through(own["KOPRU_AMQP_URL"])
    # Its name tells which of two relays holds the lock; one of each pair goes by the line that can be cut.
    own["KOPRU_DATABASE_URL"] += f"?application_name={name}"
    if what.endswith("-2"):
        own["KOPRU_DATABASE_URL"] = rig.lines["database"].through(own["KOPRU_DATABASE_URL"])
    return Program(name, (sys.executable, "-m", "chassis", "work", package, *roles), own)
