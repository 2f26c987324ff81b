"""A load of HTTP calls from this process: as fast as they are answered, or on a schedule that waits for nobody.

Bare sockets and one loop: what it costs a call is measured too (`Ran.own`), since it shares the cores with the servers.
"""

from __future__ import annotations

import select
import socket
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_AT_ONCE = 1 << 18
_OPEN_LOOP_LINES = 64


class Refused(RuntimeError):
    """A call was not answered with success: then nothing that was measured means anything."""


@dataclass
class Ran:
    """What one run found: how long each answer took, in seconds, and how many came in how long."""

    seconds: float = 0.0
    taken: list[float] = field(default_factory=list)
    own: float = 0.0  # processor seconds of this process

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.taken) / self.seconds

    def slowest(self, share: float) -> float:
        """So many milliseconds, or less, for this share of the answers."""
        ordered = sorted(self.taken)
        return 1000 * ordered[min(int(len(ordered) * share), len(ordered) - 1)]


class _Line:
    """One connection that is kept open, with one call on its way at most."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.began = 0.0
        self._got = b""
        self._whole = 0

    def call(self, request: bytes, began: float) -> None:
        self.began, self._got, self._whole = began, b"", 0
        self.socket.sendall(request)

    def is_answered(self) -> bool:
        """Read what is there. Raises Refused where the answer is no success."""
        piece = self.socket.recv(_AT_ONCE)
        self._got = self._got + piece if self._got else piece
        if not self._whole:
            head, found, _ = self._got.partition(b"\r\n\r\n")
            if not piece or (found and not head.startswith(b"HTTP/1.1 2")):
                raise Refused(self._got.decode(errors="replace") or "the connection was closed")
            if found:
                length = head.lower().partition(b"content-length: ")[2]
                self._whole = len(head) + 4 + int(length.partition(b"\r\n")[0])
        return 0 < self._whole <= len(self._got)


def as_fast_as_answered(port: int, calls: Iterator[bytes], clients: int, seconds: float) -> Ran:
    """So many clients, each sending its next call when the last was answered."""
    ran = Ran()
    with _lines(port, clients) as (poll, lines):
        own, start = time.process_time(), time.perf_counter()
        end, busy = start + seconds, clients
        for line in lines.values():
            line.call(next(calls), time.perf_counter())
        while busy:
            for number, _ in poll.poll():
                line = lines[number]
                if line.is_answered():
                    now = time.perf_counter()
                    ran.taken.append(now - line.began)
                    if now < end:
                        line.call(next(calls), now)
                    else:
                        busy -= 1
        ran.seconds, ran.own = time.perf_counter() - start, time.process_time() - own
    return ran


def on_a_schedule(port: int, calls: Iterator[bytes], rate: float, seconds: float) -> Ran:
    """So many calls a second, whether the earlier ones are answered or not; counted from the instant each was due."""
    ran, count, sent = Ran(), int(rate * seconds), 0
    with _lines(port, _OPEN_LOOP_LINES) as (poll, lines):
        free = deque(lines.values())  # in turn, so that none is idle until the server closes it
        own, start = time.process_time(), time.perf_counter()
        while len(ran.taken) < count:
            while free and sent < count and (due := start + sent / rate) <= time.perf_counter():
                free.popleft().call(next(calls), due)
                sent += 1
            wait = max(start + sent / rate - time.perf_counter(), 0) if free and sent < count else None
            for number, _ in poll.poll(wait):
                if lines[number].is_answered():
                    ran.taken.append(time.perf_counter() - lines[number].began)
                    free.append(lines[number])
        ran.seconds, ran.own = time.perf_counter() - start, time.process_time() - own
    return ran


@contextmanager
def _lines(port: int, count: int) -> Iterator[tuple[select.epoll, dict[int, _Line]]]:
    with select.epoll() as poll:
        lines = {line.socket.fileno(): line for line in (_Line(port) for _ in range(count))}
        try:
            for number in lines:
                poll.register(number, select.EPOLLIN)
            yield poll, lines
        finally:
            for line in lines.values():
                line.socket.close()
