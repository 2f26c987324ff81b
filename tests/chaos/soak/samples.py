"""What each process and each database takes at one moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from deploy.local.databases import connect
from tests.journeys.system import System

_PROC = Path("/proc")
_CONNECTIONS = "SELECT datname, count(*) FROM pg_stat_activity WHERE datname = ANY(%s) GROUP BY datname"


@dataclass(frozen=True)
class Taken:
    """By one process."""

    pid: int
    megabytes: float
    descriptors: int


@dataclass(frozen=True)
class Sample:
    """By all of them, by name, and how many connections each database has."""

    processes: Mapping[str, Taken]
    connections: Mapping[str, int]


def sample(system: System, admin_url: str) -> Sample:
    """Look once."""
    processes = {
        f"{name}/{place}": _taken(pid)
        for name, process in sorted(system.processes.items())
        for place, pid in enumerate(_family(process.pid))
    }
    names = {url.rpartition("/")[2]: package for package, url in system.databases.items()}
    with connect(admin_url) as connection:
        found = _counted(connection, list(names))
    return Sample(processes, {package: found.get(name, 0) for name, package in names.items()})


def _counted(connection: psycopg.Connection, names: list[str]) -> dict[str, int]:
    return dict(connection.execute(_CONNECTIONS, [names]).fetchall())


def _family(pid: int) -> Iterator[int]:
    """A process and all it has started, the oldest first."""
    yield pid
    for child in (_PROC / f"{pid}/task/{pid}/children").read_text(encoding="ascii").split():
        yield from _family(int(child))


def _taken(pid: int) -> Taken:
    """Shared pages count by share: what several workers have in common is there once."""
    lines = (_PROC / f"{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    [kilobytes] = [int(line.split()[1]) for line in lines if line.startswith("Pss:")]
    return Taken(pid, kilobytes / 1024, sum(1 for _ in (_PROC / f"{pid}/fd").iterdir()))
