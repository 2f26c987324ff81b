"""A service's worker: one process in which relay, listener, clock and the service's own works each have a thread."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Event, Thread
from time import monotonic

from chassis import (
    backlog,
    broker,
    consumer,
    db,
    deadlines,
    loading,
    metrics,
    relay,
    retention,
    texts,
    waking,
    work_server,
)
from chassis.documents import making
from chassis.evidence import forgetting
from chassis.files.taking import UPLOAD
from chassis.health import AWAY, UP, Answer, of_database
from chassis.logs import log
from chassis.packages import making as packages
from chassis.service import Service, load
from chassis.settings import settings

# A relay that stands by has to be there within five seconds, also after an outage that has lasted.
SHORTEST, LONGEST = 0.2, 2.0
# A role that has run this long had come back: its next failure is a new outage.
CAME_BACK = 15.0
LEAVES_WITHIN = 4.0

Role = Callable[[Event], None]


def work(package: str, only: Sequence[str] = ()) -> None:
    """Run the roles until SIGTERM or Ctrl-C."""
    service = load(package)
    metrics.belongs_to(service.name)
    texts.use(package)
    roles = {name: role for name, role in roles_of(service).items() if not only or name in only}
    if unknown := set(only) - set(roles):
        message = f"{package} has no role {', '.join(sorted(unknown))}; it has {', '.join(roles_of(service))}"
        raise SystemExit(message)
    stop = Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: stop.set())
    db.connect(len(roles) + 2)
    waking.begin()
    if settings().work_metrics_port:
        work_server.serve(settings().host, settings().work_metrics_port, partial(_ready, package, frozenset(roles)))
    loading.end()
    _run(roles, stop)


def roles_of(service: Service) -> Mapping[str, Role]:
    """What this service's worker has to do."""
    roles: dict[str, Role] = {"relay": relay.run, "backlog": backlog.run}
    if service.listener is not None:
        roles["listener"] = partial(consumer.run, service)
    if service.processes:
        roles["clock"] = partial(deadlines.run, service)
    if any(row.action == UPLOAD for process in service.processes for row in process.steps):
        roles["forgetter"] = forgetting.run
    if service.keeps:
        roles["eraser"] = partial(retention.run, service.keeps)
    if service.puts_on_paper:
        roles["documents"] = making.run
    if any(row.packs for process in service.processes for row in process.steps):
        roles["packages"] = partial(packages.run, service)
    return roles | dict(service.works)


def _run(roles: Mapping[str, Role], stop: Event) -> None:
    threads = [
        Thread(target=keep_going, args=(name, role, stop), name=name, daemon=True) for name, role in roles.items()
    ]
    for thread in threads:
        thread.start()
    log.info("worker started", service=metrics.service(), roles=list(roles))
    stop.wait()
    until = monotonic() + LEAVES_WITHIN
    for thread in threads:
        thread.join(max(0.0, until - monotonic()))
    late = [thread.name for thread in threads if thread.is_alive()]
    log.info("worker left", service=metrics.service(), cut_short=late)
    # What is cut short was in no committed transaction. Nothing may hold us up now, nor tell the broker good-bye.
    os._exit(0)


def keep_going(name: str, role: Role, stop: Event) -> None:
    """Start the role again whenever it ends, with a growing pause; an outage is told once, and its end."""
    pause, told = SHORTEST, False
    while not stop.is_set():
        began = monotonic()
        try:
            role(stop)
        except Exception as raised:  # noqa: BLE001  # whatever it was, the role starts again
            if monotonic() - began > CAME_BACK:
                pause, told = SHORTEST, False
            if not told:
                log.exception("role failed, and is started again until it works", role=name, error=str(raised))
            told = True
        if stop.is_set():
            return
        metrics.role_restarts.labels(metrics.service(), name).inc()
        stop.wait(pause)
        pause = min(pause * 2, LONGEST)


def _ready(package: str, roles: frozenset[str]) -> Answer:
    connected = broker.links()
    needs_broker = roles & {"relay", "listener"}
    dependencies = of_database(package)
    if needs_broker:
        dependencies["broker"] = UP if all(connected.get(role) for role in needs_broker) else AWAY
    return Answer(dependencies)
