"""People who call a web process without a pause, each time on a new connection, and remember how it went."""

from __future__ import annotations

import contextlib
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

_ASKED = b"GET /v1/things/%d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
PATIENCE = 15.0


@dataclass
class Callers:
    """What they met: `answered`; `refused`, so that nobody had heard them; `unanswered`, although they were let in."""

    port: int
    crowd: int = 12
    met: Counter[str] = field(default_factory=Counter)
    how: list[str] = field(default_factory=list)
    _over: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)

    @contextmanager
    def calling(self) -> Iterator[Callers]:
        threads = [Thread(target=self._call_on, daemon=True) for _ in range(self.crowd)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self._over.set()
            for thread in threads:
                thread.join(PATIENCE * 2)

    def _call_on(self) -> None:
        while not self._over.is_set():
            outcome = self._call()
            with self._lock:
                self.met[outcome] += 1
            if outcome == "refused":
                self._over.wait(0.005)

    def _call(self) -> str:
        try:
            line = socket.create_connection(("127.0.0.1", self.port), timeout=2)
        except OSError:
            return "refused"
        began = time.monotonic()
        with contextlib.closing(line):
            line.settimeout(PATIENCE)
            try:
                line.sendall(_ASKED % self.met["answered"])
                said = b""
                while more := line.recv(4096):
                    said += more
            except OSError as trouble:
                self.how.append(f"{trouble!r} after {time.monotonic() - began:.3f} s")
                return "unanswered"
        if said.startswith(b"HTTP/1.1 200") and not said.endswith(b"\r\n\r\n"):
            return "answered"
        self.how.append(repr(said[:60]))
        return "unanswered"
