"""Runs side by side: one of each in turn, several rounds, so that a slow minute of the machine is everybody's."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from deploy.bench.figures import Figure
from deploy.bench.http.load import Ran

ROUNDS = 3
SECONDS = 1.5

Measured = TypeVar("Measured", Ran, float)


def side_by_side(runs: Mapping[str, Callable[[], Measured]], rounds: int = ROUNDS) -> dict[str, list[Measured]]:
    """What each of them found in each round."""
    found: dict[str, list[Measured]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            found[name].append(run())
    return found


def rates(what: str, runs: Sequence[Ran]) -> Figure:
    """Answers a second, and how long the slowest of a hundred took."""
    slowest = statistics.median(run.slowest(0.99) for run in runs)
    return Figure(what, "requests/s", tuple(run.rate for run in runs), f"p99 {slowest:.0f} ms")


def latencies(what: str, runs: Sequence[Ran], share: float = 0.5) -> Figure:
    """How long this share of the answers took at most."""
    return Figure(what, "ms", tuple(run.slowest(share) for run in runs), f"p{100 * share:.0f}")


def ratio(ours: Figure, others: Figure) -> float:
    """The middle of the rounds' own ratios: what slowed one round down slowed both of its runs."""
    return statistics.median(mine / theirs for mine, theirs in zip(ours.runs, others.runs, strict=True))
