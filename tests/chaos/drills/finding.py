"""What a drill found: one promise in words, what was measured, and the bar it is held to."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One line of the table."""

    row: str
    promise: str
    measured: str
    bar: str
    holds: bool
    # Shown in the table only: on a busy machine a time proves nothing about the code.
    is_timing: bool = False

    def line(self) -> str:
        """As a row of a Markdown table."""
        return f"| {self.row} | {self.promise} | {self.measured} | {self.bar} | {'yes' if self.holds else '**no**'} |"


def equal(row: str, promise: str, measured: object, bar: object) -> Finding:
    """Exactly this, and nothing else."""
    return Finding(row, promise, str(measured), str(bar), measured == bar)


def so(row: str, promise: str, claim: object) -> Finding:
    """It is as promised."""
    return Finding(row, promise, "yes" if claim else "no", "yes", bool(claim))


def within(row: str, promise: str, seconds: float | None, most: float) -> Finding:
    """It came in time; None says that it never did, and that is no matter of a slow machine."""
    measured = "never" if seconds is None else f"{seconds:.1f} s"
    return Finding(row, promise, measured, f"≤ {most:.0f} s", seconds is not None and seconds <= most, bool(seconds))


def ratio(row: str, promise: str, measured: float, normal: float, most: float) -> Finding:
    """No slower than so many times the normal."""
    told = f"{measured * 1000:.1f} ms, normally {normal * 1000:.1f} ms"
    return Finding(row, promise, told, f"≤ {most} ×", measured <= most * normal, is_timing=True)


def p99(seconds: Sequence[float]) -> float:
    """What all but one in a hundred stay below."""
    ordered = sorted(seconds)
    return ordered[int(len(ordered) * 0.99)] if ordered else 0.0


def took(claim: Callable[[], object], within: float) -> float | None:
    """How many seconds went by until the claim held; None when it never did."""
    began = time.monotonic()
    while time.monotonic() - began < within:
        if claim():
            return time.monotonic() - began
        time.sleep(0.05)
    return None


def hold(findings: Iterable[Finding]) -> None:
    """Every promise holds; times stand in the table alone."""
    broken = [one.line() for one in findings if not one.holds and not one.is_timing]
    assert not broken, "\n".join(broken)


def broken(findings: Generator[Finding, None, None], *promises: str) -> bool:
    """All of these promises are seen not to hold; the drill ends as soon as they are."""
    missing = set(promises)
    with closing(findings):
        for one in findings:
            if not one.holds and not one.is_timing:
                missing.discard(one.promise)
            if not missing:
                return True
    return False
