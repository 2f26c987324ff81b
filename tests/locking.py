"""Whoever takes a step locks otherwise than its row says, as long as a drill lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from chassis.processes import Process


@contextmanager
def locking(process: Process, action: str, locks: Callable[..., object] | None) -> Iterator[None]:
    """Every row of this action locks so; with None nobody waits for anybody."""
    rows = [row for row in process.steps if row.action == action]
    kept = [row.locks for row in rows]
    for row in rows:
        object.__setattr__(row, "locks", locks)
    try:
        yield
    finally:
        for row, before in zip(rows, kept, strict=True):
            object.__setattr__(row, "locks", before)
