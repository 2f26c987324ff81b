"""The counter-example: a listener that knows one node alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from tests.compose.host import Host
from tests.journeys.system import eventually

WORKER = "partnership-work"
START = (
    "echo $$ > /tmp/alone; export KOPRU_WORK_METRICS_PORT=8001"
    " KOPRU_AMQP_URL=$(tr ';' '\\n' < /secrets/amqp_url | grep @{node}:);"
    " exec python -m chassis work services.partnership listener"
)
ASK = (
    "import urllib.request as ask; print(ask.urlopen('http://127.0.0.1:8001/health/ready', timeout=5).read().decode())"
)


class Alone:
    """It stands beside the service's own worker, in the same container."""

    def __init__(self, host: Host) -> None:
        self.host = host

    def status(self) -> str:
        """Its health in a word; none while it is starting."""
        try:
            return str(json.loads(self.host.inside(WORKER, "python", "-c", ASK))["status"])
        except AssertionError:
            return ""


@contextmanager
def knowing_only(host: Host, node: str) -> Iterator[Alone]:
    """It has its connection when we begin."""
    host.compose("exec", "--detach", WORKER, "sh", "-c", START.format(node=node))
    alone = Alone(host)
    try:
        eventually(lambda: alone.status() == "ready", f"a listener that knows {node} alone is there", within=60)
        yield alone
    finally:
        host.inside(WORKER, "sh", "-c", "kill $(cat /tmp/alone)")
