"""The web process as it really runs: gunicorn with several workers, its metrics on a port of their own."""

from __future__ import annotations

import subprocess
import sys

import httpx

from deploy.local.programs import free_ports
from tests.chassis.bus import PACKAGE, Bus, eventually


def test_health_and_metrics_of_several_workers_without_a_broker(bus: Bus) -> None:
    port, metrics_port = free_ports(2)
    bus.amqp_url = "amqp://nobody:nothing@127.0.0.1:1/%2F"
    environment = bus.environment | {"KOPRU_PORT": str(port), "KOPRU_METRICS_PORT": str(metrics_port)}
    command = [sys.executable, "-m", "chassis", "web", PACKAGE]
    with (
        httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client,
        subprocess.Popen(command, env=environment) as process,
    ):
        try:
            eventually(lambda: answers(client))
            assert client.get("/health/ready").json() == {
                "status": "ready",
                "dependencies": {"database": "up", "migrations": "up"},
            }
            for number in range(40):
                client.get(f"/v1/things/{number}")
            page = httpx.get(f"http://127.0.0.1:{metrics_port}/metrics", trust_env=False).text
            labels = 'method="GET",route="/v1/things/<thing>",service="counting",status="200"'
            assert f"kopru_http_requests_total{{{labels}}} 40.0" in page.splitlines()

            bus.ask("DELETE FROM alembic_version WHERE version_num = 'counting_0001'")
            behind = client.get("/health/ready")
            assert (behind.status_code, behind.json()["dependencies"]["migrations"]) == (503, "behind")
        finally:
            process.terminate()
            assert process.wait(10) == 0
    eventually(lambda: not answers_at(metrics_port))


def answers(client: httpx.Client) -> bool:
    try:
        return client.get("/health/live").json() == {"status": "live"}
    except httpx.TransportError:
        return False


def answers_at(port: int) -> bool:
    try:
        httpx.get(f"http://127.0.0.1:{port}/metrics", trust_env=False)
    except httpx.TransportError:
        return False
    return True
