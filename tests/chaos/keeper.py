"""Starts programs and starts them again when they die, as a supervisor does in production."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from deploy.local.programs import Program, running, stop

LOOKS_EVERY = 0.05
# Who dies at once again waits longer each time, as with supervisord.
SOON, SHORTEST, LONGEST = 3.0, 0.2, 2.0


@dataclass
class Kept:
    """One program: its present process, and how often it has died."""

    program: Program
    process: subprocess.Popen[bytes] | None = None
    deaths: int = 0
    began: float = 0.0
    again_at: float = 0.0
    pause: float = SHORTEST
    runs: ExitStack = field(default_factory=ExitStack)

    @property
    def pid(self) -> int | None:
        """The process that runs now."""
        return self.process.pid if self.process and self.process.poll() is None else None


class Keeper:
    """Keeps programs alive. All are started by one thread: the kernel ends them when that thread is gone."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.kept: dict[str, Kept] = {}
        self.over = Event()

    @contextmanager
    def keeping(self, programs: list[Program]) -> Iterator[Keeper]:
        """All of them live inside."""
        self.kept = {program.name: Kept(program) for program in programs}
        thread = Thread(target=self._watch, name="keeper")
        thread.start()
        try:
            yield self
        finally:
            self.over.set()
            thread.join()

    def replace(self, name: str, program: Program) -> None:
        """From now on another program runs under this name; the one that ran is killed."""
        self.kept[name].program = program
        self.signal(name, signal.SIGKILL)

    def signal(self, name: str, sign: signal.Signals) -> bool:
        """Tell the process; false when there is none just now."""
        process = self.kept[name].process
        if process is None or process.poll() is not None:
            return False
        process.send_signal(sign)
        return True

    def _watch(self) -> None:
        while not self.over.wait(LOOKS_EVERY):
            for kept in list(self.kept.values()):
                self._look(kept)
        with ThreadPoolExecutor(len(self.kept)) as hands:
            list(hands.map(_end, self.kept.values()))

    def _look(self, kept: Kept) -> None:
        now = time.monotonic()
        if kept.process is not None and kept.process.poll() is not None:
            kept.runs.close()
            kept.process, kept.deaths = None, kept.deaths + 1
            lived = now - kept.began
            kept.pause = min(kept.pause * 2, LONGEST) if lived < SOON else SHORTEST
            kept.again_at = now + kept.pause
        if kept.process is None and now >= kept.again_at:
            kept.began = now
            kept.process = kept.runs.enter_context(running(kept.program, self.logs / f"{kept.program.name}.log"))


def _end(kept: Kept) -> None:
    if kept.process is not None:
        kept.process.send_signal(signal.SIGCONT)
        stop(kept.process, kept.program.stop, patience=10)
    kept.runs.close()
