"""Looks a thousand times a second at what this process is doing, and says which layer that belongs to."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable, Sequence
from types import FrameType
from typing import TypeVar

Given = TypeVar("Given")

EVERY = 0.001
OURS, WAITING = "our own code", "waiting for PostgreSQL"
_DATABASE_DRIVER = "psycopg"
# The first of these in a frame's path names its layer.
_LAYERS = {
    "/sqlalchemy/": "SQLAlchemy",
    "/psycopg": _DATABASE_DRIVER,
    "/flask": "Flask, Werkzeug, webargs, marshmallow",
    "/werkzeug/": "Flask, Werkzeug, webargs, marshmallow",
    "/webargs/": "Flask, Werkzeug, webargs, marshmallow",
    "/marshmallow/": "Flask, Werkzeug, webargs, marshmallow",
    "/joserfc/": "reading tokens",
    "/gateway/lines.py": "waiting for the service",
    "/chassis/": OURS,
    "/gateway/": OURS,
    "/services/": OURS,
    "/tests/": OURS,
}


def looked_at(deed: Callable[[Given], None], given: Sequence[Given], in_each: int = 1) -> dict[str, float]:
    """Milliseconds that one spends in each layer, where a deed does `in_each` of them at once."""
    seen: Counter[str] = Counter()

    def look(_number: int, frame: FrameType | None) -> None:
        seen[layer(frame)] += 1

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, EVERY, EVERY)
    began = time.perf_counter()
    try:
        for one in given:
            deed(one)
    finally:
        taken = time.perf_counter() - began
        signal.setitimer(signal.ITIMER_REAL, 0)
    each = 1000 * taken / (len(given) * in_each) / seen.total()
    return {name: count * each for name, count in seen.items()}


def layer(frame: FrameType | None) -> str:
    """The layer of the innermost frame that belongs to one."""
    while frame is not None:
        path = frame.f_code.co_filename
        if frame.f_code.co_name == "wait" and (_DATABASE_DRIVER in path or path.endswith("/chassis/db.py")):
            return WAITING
        for part, name in _LAYERS.items():
            if part in path:
                return name
        frame = frame.f_back
    return "Python's own"
