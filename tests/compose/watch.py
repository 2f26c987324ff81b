"""When a worker's roles lost the broker and found it again, as its own gauges tell."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Thread
from types import TracebackType
from typing import Self

from deploy.local.machine import ROOT
from tests.compose.host import Host

LOOK = """
import json, os, re, sys, threading, time, urllib.request
threading.Thread(target=lambda: os._exit(len(sys.stdin.read())), daemon=True).start()  # who reads us has gone
line = re.compile(r'^kopru_(broker_connected|role_restarts_total)[{]role="(relay|listener)".*[}] (.+)$', re.M)
while True:
    with urllib.request.urlopen('http://127.0.0.1:8000/metrics', timeout=5) as page:
        found = line.findall(page.read().decode())
    print(json.dumps([time.time(), {f'{role} {what}': float(value) for what, role, value in found}]), flush=True)
    time.sleep(0.2)
"""


@dataclass
class Watch:
    """One worker, looked at five times a second from inside its container."""

    host: Host
    service: str
    seen: list[tuple[float, dict[str, float]]] = field(default_factory=list)

    def __enter__(self) -> Self:
        command = self.host.command("exec", "--no-TTY", f"{self.service}-work", "python", "-c", LOOK)
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=self.host.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.reader = Thread(target=self._read)
        self.reader.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _raised: BaseException | None, _: TracebackType | None
    ) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(20)
        self.reader.join(20)

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                at, found = json.loads(line)
                self.seen.append((at, found))

    def back_after(self, since: float) -> dict[str, float]:
        """For each role that lost its connection after this moment and has one again: the seconds from then on."""
        seen = list(self.seen)
        before = next((found for at, found in reversed(seen) if at <= since), {})
        back: dict[str, float] = {}
        for at, found in seen:
            for role in ("relay", "listener"):
                again = found.get(f"{role} role_restarts_total", 0) > before.get(f"{role} role_restarts_total", 0)
                if at > since and again and found.get(f"{role} broker_connected"):
                    back.setdefault(f"{self.service} {role}", round(at - since, 1))
        return back


@contextmanager
def watching(host: Host, services: Sequence[str]) -> Iterator[list[Watch]]:
    """Look at these workers meanwhile; each has told something when we begin."""
    with ExitStack() as stack:
        watches = [stack.enter_context(Watch(host, service)) for service in services]
        while not all(watch.seen for watch in watches):
            time.sleep(0.05)
        yield watches
