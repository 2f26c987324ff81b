"""`make run`: the whole system on this machine, and in plain sentences what happens."""

from __future__ import annotations

import fcntl
import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn

import httpx

from . import packages, steps
from .machine import ROOT, SUPERVISOR_PORT, Machine, this_machine
from .programs import NotReady, is_listening, wait_until
from .services import GATEWAY, SERVICES
from .steps import say
from .supervision import Supervisor


class Told(SystemExit):
    """Somebody asked us to stop: Ctrl-C, a signal, or a closed terminal."""


def main() -> None:
    """Start everything, wait until told to stop, stop everything."""
    begun = time.monotonic()
    machine = this_machine()
    _listen_to(_told)
    with _alone(machine.folder):
        _prepare(machine)
        supervisor = Supervisor(machine.folder, SUPERVISOR_PORT)
        say("Starting the database, the message broker and the mail catcher …")
        try:
            with supervisor.running(machine.servers(), machine.processes()) as process:
                try:
                    _bring_up(machine, supervisor)
                    _greet(machine, time.monotonic() - begun)
                    process.wait()
                    say("The supervisor has ended; see .run/run/logs/supervisord.log")
                finally:
                    _listen_to(_patience)
                    say("Stopping everything; the data stays …")
        except NotReady as trouble:
            raise SystemExit(f"{trouble}\nAll logs lie in {_short(machine.logs)}.") from None
        finally:
            say("Stopped.")


def _prepare(machine: Machine) -> None:
    for port in machine.ports():
        if is_listening(port):
            raise SystemExit(f"Port {port} of 127.0.0.1 is taken by another program; please free it and try again.")
    if machine.postgresql or machine.rabbitmq:
        packages.ensure()
    machine.keys.make()
    machine.write_clients()
    if machine.postgresql:
        machine.postgresql.prepare()
    if machine.rabbitmq:
        machine.rabbitmq.prepare()


def _bring_up(machine: Machine, supervisor: Supervisor) -> None:
    with ThreadPoolExecutor() as pool:
        for step in [pool.submit(step, machine) for step in (_database, steps.queues)]:
            step.result()
    say("Starting the services …")
    supervisor.start_services()
    for place in SERVICES:
        for verb, port in (("web", place.port), ("work", place.work_metrics_port)):
            wait_until(partial(_is_ready, port), f"{place.name}-{verb}", log=machine.logs / f"{place.name}-{verb}.log")


def _database(machine: Machine) -> None:
    steps.databases(machine)
    steps.demo_province(machine)


def _is_ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False


def _greet(machine: Machine, seconds: float) -> None:
    say(f"\nKöprü is ready after {seconds:.0f} seconds:  http://127.0.0.1:{GATEWAY.port}\n")
    people = machine.folder / "people.txt"
    if people.exists():
        say(people.read_text(encoding="utf-8"))
    say(f"Mails it sends are kept in {_short(machine.mail_folder)}, logs in {_short(machine.logs)}.")
    say("Ctrl-C stops all of it; the data stays.")


def _short(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Only one Köprü runs from this folder; the kernel lets go of the lock however we end."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "lock").open("a+", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise SystemExit(
                f"Köprü already runs from this folder (process {lock.read().strip()}); please stop that one first."
            ) from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def _listen_to(deed: Callable[[int, FrameType | None], None]) -> None:
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, deed)


def _told(number: int, frame: FrameType | None) -> NoReturn:
    raise Told


def _patience(number: int, frame: FrameType | None) -> None:
    say("Still stopping …")


if __name__ == "__main__":
    main()
