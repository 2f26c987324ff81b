"""Prometheus' own checker accepts what every running process tells of itself."""

from __future__ import annotations

import subprocess

import httpx
import pytest

from deploy.local import packages
from tests.journeys.system import System


@pytest.mark.parametrize("verb", ["web", "work"])
def test_the_checker_accepts_every_page_of_metrics(system: System, verb: str) -> None:
    system.caller("ipek.su").get("/gateway/v1/tasks")

    for package, (_, web, work) in system.ports.items():
        page = httpx.get(f"http://127.0.0.1:{web if verb == 'web' else work}/metrics", timeout=10).text
        assert f'service="{package.rpartition(".")[2]}"' in page
        done = subprocess.run(
            [packages.promtool(), "check", "metrics"], input=page, check=False, capture_output=True, text=True
        )
        assert (done.returncode, done.stdout + done.stderr) == (0, ""), package
