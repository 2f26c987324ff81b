"""A peer as a contestant: a library that passes messages, without an outbox and an inbox."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.bench.contestants import COUNTED
from deploy.bench.ground import FOLDER, Ground, ask, plain, run
from deploy.local.machine import ROOT
from deploy.local.programs import Program, surroundings

PEERS = ("celery", "dramatiq", "faststream", "nameko")
_PINS = Path(__file__).with_name("peers")
# As each one's documentation starts it; one worker, as one consumer is what keeps the order.
_HEARS = {
    "celery": "celery -A {module} worker --pool solo --without-gossip --without-mingle --loglevel WARNING",
    "dramatiq": "dramatiq {module} --processes 1 --threads 1",
    "faststream": "faststream run {module}:app --log-level warning",
    "nameko": "nameko run {module} --broker {broker}",
}


@dataclass
class Peer:
    """One of them."""

    ground: Ground
    name: str
    effects: str = COUNTED
    told_in: str = ""

    def __post_init__(self) -> None:
        """Bring its environment, and the table of the effects."""
        self.folder = environment(self.name)
        url = self.ground.database("peer")
        self.heard_in = plain(url)
        ask(url, "CREATE TABLE counted (at bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, thing text, number int)")

    def sender(self) -> Program | None:
        """The writer itself publishes."""
        return None

    def hearer(self) -> Program:
        """Its worker."""
        words = _HEARS[self.name].format(module=self._module, broker=self.ground.broker.url).split()
        return Program(self.name, (str(self.folder / words[0]), *words[1:]), self._surroundings)

    def pour(self, count: int) -> None:
        """As fast as it publishes."""
        run(self.writer(count, 0))

    def writer(self, count: int, rate: float) -> Program:
        """Publishes, and waits for each confirm."""
        command = (str(self.folder / "python"), "-m", self._module, str(count), str(rate))
        return Program(f"{self.name}-publisher", command, self._surroundings)

    @property
    def _module(self) -> str:
        return f"deploy.bench.peers.{self.name}_peer"

    @property
    def _surroundings(self) -> Mapping[str, str]:
        own = {"BENCH_DATABASE": self.heard_in, "BENCH_BROKER": self.ground.broker.url}
        return surroundings() | own | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def environment(name: str) -> Path:
    """The folder of the peer's programs; made at the first use, apart from ours."""
    pins = _PINS / f"{name}.txt"
    folder = FOLDER / "peers" / name
    made = folder / "made-of.txt"
    if not made.exists() or made.read_bytes() != pins.read_bytes():
        uv = ROOT / ".venv" / "bin" / "uv"
        python = ROOT / ".venv" / "bin" / "python"
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([uv, "venv", "--quiet", "--python", python, folder], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", folder / "bin" / "python", "-r", pins], check=True)
        shutil.copy(pins, made)
    return folder / "bin"
