"""Reads the metrics of every process while it is killed and started again, and adds up what was counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import httpx
from prometheus_client.parser import text_string_to_metric_families

from tests.chaos.rig import Rig

EVERY = 2.0
COUNTED = {
    "kopru_events_heard": "outcome",
    "kopru_events_published": "",
    "kopru_role_restarts": "role",
}
GAUGED = {
    "kopru_outbox_oldest_age_seconds": "",
    "kopru_inbox_unfinished_events": "state",
    "kopru_relay_blocked": "",
}


class Scraper:
    """Sums of counters over every life of every process, and the highest value of each gauge."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.sums: Counter[str] = Counter()
        self.highest: dict[str, float] = defaultdict(float)
        self._last: dict[str, dict[str, float]] = defaultdict(dict)
        self._busy: dict[str, str] = {}
        self.over = Event()

    @contextmanager
    def reading(self) -> Iterator[Scraper]:
        """Reads inside."""
        self.look()
        # What was counted before belongs to nobody here.
        self.sums.clear()
        self.highest.clear()
        thread = Thread(target=self._keep_looking, name="scraper")
        thread.start()
        try:
            yield self
        finally:
            self.over.set()
            thread.join()
            self.look()

    def listener_at_work(self, service: str) -> str:
        """Of the two listeners the one that was last seen to hear something."""
        return self._busy.get(service, f"{service}-listener-1")

    def look(self) -> None:
        """Once around."""
        for name, port in list(self.rig.ports.items()):
            if not name.endswith("-web"):
                self._look_at(name, port)

    def _keep_looking(self) -> None:
        while not self.over.wait(EVERY):
            self.look()

    def _look_at(self, name: str, port: int) -> None:
        try:
            page = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=2, trust_env=False).text
        except httpx.TransportError:
            return
        for family in text_string_to_metric_families(page):
            if family.name in COUNTED or family.name in GAUGED:
                for sample in family.samples:
                    self._keep(name, family.name, sample.labels, sample.value)

    def _keep(self, name: str, metric: str, labels: dict[str, str], value: float) -> None:
        said = labels.get((COUNTED | GAUGED)[metric], "")
        key = f"{metric} {said}".strip()
        if metric in GAUGED:
            self.highest[key] = max(self.highest[key], value)
            return
        before = self._last[name].get(key, 0.0)
        # A process that was started again counts from nothing.
        grown = value - before if value >= before else value
        self._last[name][key] = value
        self.sums[key] += grown  # type: ignore[assignment]  # counts are whole
        if grown and metric == "kopru_events_heard":
            self._busy[name.partition("-")[0]] = name
