"""A program of ours: what is started, with which surroundings, and how it is asked to stop."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 60.0
_SERVERS_PORTS = range(15_000, 32_000)


class NotReady(RuntimeError):
    """A program ended, or did not answer in time; its log says why."""


@dataclass(frozen=True)
class Program:
    """One process, as the supervisor of `make run` and the test session both start it."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    stop: signal.Signals = signal.SIGTERM

    @property
    def bound_command(self) -> tuple[str, ...]:
        """The command, told by the kernel to stop when whoever started it is gone, however that came about."""
        return ("setpriv", f"--pdeathsig={self.stop.name.removeprefix('SIG')}", *self.command)


@contextmanager
def running(program: Program, log: Path, patience: float = 20) -> Iterator[subprocess.Popen[bytes]]:
    """Start the program in a session of its own, so that Ctrl-C reaches only us, and stop it at the end."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        process = subprocess.Popen(
            program.bound_command,
            env=surroundings() | dict(program.environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        stop(process, program.stop, patience)


def stop(process: subprocess.Popen[bytes], how: signal.Signals, patience: float) -> None:
    """Ask the process to stop; one that does not listen is killed with all it has started."""
    process.send_signal(how)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def family(process: int) -> list[int]:
    """A process and all that it and its children have started, the eldest first."""
    found = [process]
    for one in found:
        with suppress(OSError):  # it may have ended just now
            found += [int(child) for child in Path(f"/proc/{one}/task/{one}/children").read_text("ascii").split()]
    return found


def surroundings() -> dict[str, str]:
    """Our environment without what would steer a private server to somebody else's."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PG", "RABBITMQ_", "ERL_"))}  # noqa: TID251  # handed on, not read


def wait_until(
    ready: Callable[[], object], what: str, process: subprocess.Popen[bytes] | None = None, log: Path | None = None
) -> None:
    """Ask again and again, for a minute at most.

    Raises NotReady, with the last lines of its log, when the time is up or the process has ended.
    """
    end = time.monotonic() + PATIENCE
    while not ready():
        if process is not None and process.poll() is not None:
            raise NotReady(f"{what} ended with {process.returncode} instead of starting.{_last_lines(log)}")
        if time.monotonic() > end:
            raise NotReady(f"{what} did not answer within {PATIENCE:.0f} seconds.{_last_lines(log)}")
        time.sleep(0.05)


def _last_lines(log: Path | None, count: int = 15) -> str:
    if log is None or not log.exists():
        return ""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n  ".join([" Its last lines:", *lines[-count:]])


def is_listening(port: int) -> bool:
    """Somebody answers at this port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_ports(count: int) -> list[int]:
    """Ports of 127.0.0.1 that nobody uses at this moment.

    Not of those that Linux gives to whoever connects: a client that asks for a server that is down may be given the
    very port it asks for, is then connected to itself, and the server cannot come back.
    """
    found: dict[int, socket.socket] = {}
    try:
        while len(found) < count:
            probe = socket.socket()
            port = secrets.choice(_SERVERS_PORTS)
            try:
                probe.bind(("127.0.0.1", port))
                found[port] = probe
            except OSError:
                probe.close()
        return list(found)
    finally:
        for probe in found.values():
            probe.close()
