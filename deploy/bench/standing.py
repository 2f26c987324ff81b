"""What a process of ours costs while it stands there: until it is ready, in memory, and idle."""

from __future__ import annotations

import os
import time
from pathlib import Path

import httpx

from deploy.bench.ground import started, until
from deploy.local.programs import Program

_TICK = os.sysconf("SC_CLK_TCK")


def seconds_to_ready(program: Program, port: int) -> float:
    """From its start until it says that database and broker let it in."""
    began = time.monotonic()
    with started(program):
        until(lambda: is_ready(port), f"{program.name} is ready", pause=0.01)
        return time.monotonic() - began


def is_ready(port: int) -> bool:
    """Its own small port says so."""
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=5, trust_env=False).is_success
    except httpx.TransportError:
        return False


def share_of_a_core(pid: int, seconds: float) -> float:
    """In hundredths, over so long; the process does what it does."""
    before, began = _cpu_seconds(pid), time.monotonic()
    time.sleep(seconds)
    return 100 * (_cpu_seconds(pid) - before) / (time.monotonic() - began)


def megabytes(pid: int) -> float:
    """What of the process is resident."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    [line] = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK
