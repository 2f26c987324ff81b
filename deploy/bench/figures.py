"""A figure: the same thing measured several times, its median and spread, and the bar it is held to."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    what: str
    unit: str  # `events/s`, `requests/s`, `ms`, `MB`, `s`, `% of a core`, `×`
    runs: tuple[float, ...]
    note: str = ""

    @property
    def median(self) -> float:
        """The middle of the runs."""
        return statistics.median(self.runs)

    def line(self) -> str:
        """As a row of a Markdown table: what, median, lowest to highest, how many runs, note."""
        spread = f"{_number(min(self.runs))} – {_number(max(self.runs))}" if len(self.runs) > 1 else ""
        return f"| {self.what} | {_number(self.median)} {self.unit} | {spread} | {len(self.runs)} | {self.note} |"


@dataclass(frozen=True)
class Bar:
    """What a ratio (or a plain figure) of this run has to reach."""

    what: str
    value: float
    most: float | None = None
    least: float | None = None
    unit: str = "×"

    @property
    def holds(self) -> bool:
        """Within what was asked for."""
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    def line(self) -> str:
        """As a row of a Markdown table: what, value, bar, whether it holds."""
        asked = f"≤ {_number(self.most)}" if self.most is not None else f"≥ {_number(self.least or 0)}"
        return f"| {self.what} | {_number(self.value)} {self.unit} | {asked} | {'yes' if self.holds else '**no**'} |"


@dataclass(frozen=True)
class Section:
    """What one module measured."""

    title: str
    figures: Sequence[Figure]
    bars: Sequence[Bar] = ()
    words: str = ""  # what the reader has to know: what was done, and how to repeat it

    def text(self) -> str:
        """As Markdown."""
        parts = [f"## {self.title}", self.words]
        if self.bars:
            parts.append("\n".join(["| asked for | measured | bar | holds |", "|---|---|---|---|", *_lines(self.bars)]))
        if self.figures:
            head = ["| what | median | spread | runs | |", "|---|---|---|---|---|"]
            parts.append("\n".join([*head, *_lines(self.figures)]))
        return "\n\n".join(part for part in parts if part)


def machine() -> str:
    """What this was measured on."""
    models = [line for line in Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines() if "model name" in line]
    model = models[0].partition(":")[2].strip() if models else platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"
    )


def _lines(rows: Iterable[Figure | Bar]) -> list[str]:
    return [row.line() for row in rows]


def _number(value: float) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2  # three digits tell enough
    return f"{value:,.{digits}f}"
