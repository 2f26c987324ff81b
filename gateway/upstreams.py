"""Which service answers where: one table, short name → its instances, from KOPRU_UPSTREAMS.

`name=http://one:8000,http://other:8000` names two; a name that stands for several addresses, as a container's with
replicas does, stands for as many instances.
"""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from chassis.errors import NotFound
from chassis.settings import MissingSettingError, settings
from gateway.lines import Address, BrokenLineError, Line
from gateway.seats import Seats

CONNECTING = 1.0
# Less than a service that leaves keeps a connection nobody uses (two seconds), so that it never hangs up on a call.
KEPT = 1.0
# An instance that has come back gets its share again within this time.
LONGEST_LIFE = 10.0
# Where nobody answered just now, others are asked first for so long.
SHUNNED = 2.0
_PORTS = {"http": 80, "https": 443}


class NobodyHeardError(Exception):
    """No instance of the service took the connection, so nobody has heard the call."""


class Upstream:
    """One service: its instances, the connections kept to them, and the seats of those who wait for it."""

    def __init__(self, addresses: tuple[Address, ...]) -> None:
        self.addresses = addresses
        self.seats = Seats(max(1, settings().web_threads * 3 // 4))
        self._kept: list[tuple[Line, float, float]] = []
        self._shunned: dict[Any, float] = {}
        self._lock = Lock()

    @contextmanager
    def line(self, *, fresh: bool = False) -> Iterator[Line]:
        """A connection for one call; kept afterwards unless the call broke. Raises NobodyHeardError."""
        line, born = (None, 0.0) if fresh else self._taken()
        if line is None:
            line, born = self._opened(), time.monotonic()
        try:
            yield line
        except BaseException as trouble:
            line.close()
            if isinstance(trouble, BrokenLineError):
                self._shun(line.end)
            raise
        if line.ends or time.monotonic() - born > LONGEST_LIFE:
            line.close()
        else:
            with self._lock:
                self._kept.append((line, born, time.monotonic()))

    def _taken(self) -> tuple[Line | None, float]:
        """The one used last, if it may still be used; what has lain too long is thrown away."""
        while True:
            with self._lock:
                if not self._kept:
                    return None, 0.0
                line, born, used = self._kept.pop()
            if time.monotonic() - used < KEPT and not line.is_over():
                return line, born
            line.close()

    def _opened(self) -> Line:
        """A new connection to one instance, chosen by lot; where nobody is, to another."""
        trouble: Exception | None = None
        for address, end in self._instances():
            try:
                return Line(address, end, CONNECTING, settings().upstream_seconds)
            except OSError as refused:
                trouble = refused
                self._shun(end)
        raise NobodyHeardError from trouble

    def _shun(self, end: Any) -> None:
        self._shunned[end] = time.monotonic() + SHUNNED

    def _instances(self) -> list[tuple[Address, tuple[Any, ...]]]:
        """Every address of every instance in a new order; those that did not answer just now come last."""
        found: list[tuple[Address, tuple[Any, ...]]] = []
        for address in self.addresses:
            try:
                ends = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            except OSError:
                continue
            found += [(address, end[4]) for end in ends]
        random.shuffle(found)
        now = time.monotonic()
        return sorted(found, key=lambda one: self._shunned.get(one[1], 0.0) > now)


def upstream(service: str) -> Upstream:
    """The service of this name. Raises NotFound for one that is not in the table: the gateway is no open proxy."""
    found = upstreams().get(service)
    if found is None:
        raise NotFound
    return found


@lru_cache(maxsize=1)
def upstreams() -> Mapping[str, Upstream]:
    """Every service by its short name, in the order of the setting."""
    table: dict[str, Upstream] = {}
    for entry in settings().upstreams.split():
        name, _, addresses = entry.partition("=")
        table[name] = Upstream(tuple(_address(one, entry) for one in addresses.split(",")))
    return table


def _address(said: str, entry: str) -> Address:
    parts = urlsplit(said)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise MissingSettingError("KOPRU_UPSTREAMS", f"has {entry!r}; expected: name=http://host:port")
    return Address(parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme])
