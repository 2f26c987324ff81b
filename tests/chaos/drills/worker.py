"""A worker of a drill, and what it says of itself."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx


@dataclass
class Worker:
    """One worker process and where it can be asked how it is."""

    process: subprocess.Popen[bytes]
    log: Path
    port: int

    def ready(self) -> dict[str, Any]:
        """Its readiness; empty where it does not answer."""
        try:
            answer = httpx.get(f"http://127.0.0.1:{self.port}/health/ready", timeout=10, trust_env=False)
        except httpx.TransportError:
            return {}
        return {"code": answer.status_code, **answer.json()}

    def metric(self, line: str) -> float:
        """The value of one line of its metrics; nothing counts as zero."""
        try:
            page = httpx.get(f"http://127.0.0.1:{self.port}/metrics", timeout=10, trust_env=False).text
        except httpx.TransportError:
            return 0.0
        return sum(float(one.rpartition(" ")[2]) for one in page.splitlines() if one.startswith(line))

    def restarts(self) -> float:
        """How often one of its roles was started again."""
        return self.metric("kopru_role_restarts_total")
