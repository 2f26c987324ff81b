"""What the system has accepted, as those know who asked for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Ledger:
    """Every step that was answered with yes, in the order of its thing."""

    wanted: int
    steps: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    accepted: int = 0
    # Why calls had to be repeated: a status, or that nobody answered.
    again: Counter[str] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    @property
    def is_full(self) -> bool:
        """As much has been accepted as was wanted."""
        return self.accepted >= self.wanted

    @property
    def share(self) -> float:
        """How much of it has been accepted."""
        return self.accepted / self.wanted

    def accept(self, service: str, thing: str, action: str) -> None:
        """A step was taken."""
        with self._lock:
            self.steps[service, thing].append(action)
            self.accepted += 1

    def ask_again(self, why: str) -> None:
        """A call had to be repeated."""
        with self._lock:
            self.again[why] += 1

    def refuse(self, what: str) -> None:
        """A call was refused that nothing speaks against."""
        with self._lock:
            self.refused.append(what)
