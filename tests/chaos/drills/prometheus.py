"""A real Prometheus with the rules of deploy/prometheus, which reads the processes of a drill."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from deploy.local import packages
from deploy.local.machine import ROOT
from deploy.local.programs import Program, free_ports, running, wait_until
from tests.chaos.drills.finding import Finding, took, within
from tests.chaos.drills.stage import Stage

RULES = ROOT / "deploy" / "prometheus"


@dataclass
class Prometheus:
    """What it says at its own port."""

    url: str
    since: float

    def firing(self) -> set[str]:
        """The alerts that somebody would be called for."""
        alerts = httpx.get(f"{self.url}/api/v1/alerts", timeout=10, trust_env=False).json()["data"]["alerts"]
        return {alert["labels"]["alertname"] for alert in alerts if alert["state"] == "firing"}

    def rose_at(self, alert: str) -> float | None:
        """When the alert was first seen to fire, as the clock on the wall shows it; whoever looks may come later."""
        first = f'min_over_time(timestamp(ALERTS{{alertname="{alert}",alertstate="firing"}})[1h:1s])'
        answer = httpx.get(f"{self.url}/api/v1/query", params={"query": first}, timeout=30, trust_env=False)
        found = [float(one["value"][1]) for one in answer.json()["data"]["result"]]
        return min(found, default=None)


@contextmanager
def watching(stage: Stage, *, quick: bool) -> Iterator[Prometheus]:
    """It reads every worker that is there by now, and the broker; `quick` looks every second instead of every ten."""
    packages.promtool()
    [port] = free_ports(1)
    configuration = stage.folder / "prometheus.yml"
    configuration.write_text(_configuration(stage, quick=quick), encoding="utf-8")
    command = (
        "prometheus",
        f"--config.file={configuration}",
        f"--storage.tsdb.path={stage.folder / 'prometheus'}",
        f"--web.listen-address=127.0.0.1:{port}",
    )
    log = stage.folder / "prometheus.log"
    with running(Program("prometheus", command), log) as process:
        url = f"http://127.0.0.1:{port}"
        wait_until(lambda: _is_ready(url), "Prometheus", process, log)
        yield Prometheus(url, time.monotonic())


def rises(row: str, prometheus: Prometheus, alert: str, most: float, since: float | None = None) -> Finding:
    """The alert rises in time, counted from when the fault began; half as long again is waited for."""
    began = prometheus.since if since is None else since
    took(lambda: prometheus.rose_at(alert), max(1.0, began + 1.5 * most - time.monotonic()))
    rose = prometheus.rose_at(alert)
    seconds = None if rose is None else max(0.1, rose - time.time() + time.monotonic() - began)
    return within(row, f"the alert {alert} has risen", seconds, most)


def _configuration(stage: Stage, *, quick: bool) -> str:
    """The deployed file, but for whom it reads."""
    deployed = (RULES / "prometheus.yml").read_text(encoding="utf-8").partition("scrape_configs:")[0]
    ours = deployed.replace("alerts.yml", str(RULES / "alerts.yml"))
    if quick:
        ours = ours.replace(" 10s", " 1s").replace(" 15s", " 1s")
    queues = f"127.0.0.1:{stage.broker.server.metrics_port}"
    jobs = [
        {"job_name": "work", "static_configs": [{"targets": [f"127.0.0.1:{port}" for port in stage.ports]}]},
        {
            "job_name": "queues",
            "metrics_path": "/metrics/detailed",
            "params": {"family": ["queue_coarse_metrics"], "vhost": [stage.host.virtual_host]},
            "static_configs": [{"targets": [queues]}],
        },
    ]
    return f"{ours}scrape_configs: {json.dumps(jobs)}\n"


def _is_ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/-/ready", timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False
