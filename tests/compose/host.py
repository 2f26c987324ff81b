"""The province's host in containers, under a project name of its own and on free ports."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from deploy.local.machine import ROOT
from deploy.local.programs import free_ports
from tests.journeys.caller import Caller

# Also for an `up` that builds every image while others use the machine.
PATIENCE = 1200


@dataclass
class Host:
    """What an operator, and a person at the one door, see of it."""

    port: int
    prometheus_port: int
    files: tuple[str, ...] = ("docker-compose.yml",)
    project: str = field(default_factory=lambda: f"kopru-test-{secrets.token_hex(3)}")
    clients: ExitStack = field(default_factory=ExitStack)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "KOPRU_PORT": str(self.port),
            "KOPRU_PROMETHEUS_PORT": str(self.prometheus_port),
            "KOPRU_PUBLIC_URL": self.url,
            "KOPRU_DEMO": "1",
            "KOPRU_DEMO_SCALE": "0",
        }

    def command(self, *words: str) -> list[str]:
        """How `docker compose` is called for this host."""
        files = [word for file in self.files for word in ("--file", file)]
        return ["docker", "compose", "--project-name", self.project, *files, *words]

    def compose(self, *words: str, check: bool = True) -> str:
        """What `docker compose` answers."""
        command = self.command(*words)
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, check=False, capture_output=True, text=True, timeout=PATIENCE
        )
        assert done.returncode == 0 or not check, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
        return done.stdout

    def containers(self) -> dict[str, dict[str, Any]]:
        """Every container by the name of its service, also one that has ended."""
        lines = self.compose("ps", "--all", "--format", "json").splitlines()
        return {one["Service"]: one for one in map(json.loads, lines)}

    def inside(self, service: str, *command: str) -> str:
        """What a command says that is run inside a container."""
        return self.compose("exec", "--no-TTY", service, *command)

    def rows(self, service: str, question: str) -> list[dict[str, Any]]:
        """What a service keeps, asked beside it."""
        asked = f"SELECT coalesce(json_agg(found), '[]') FROM ({question}) AS found"  # noqa: S608  # a literal of a test
        psql = ("psql", "-U", "kopru_admin", "-d", f"kopru_{service}", "-qAtc", asked)
        found: list[dict[str, Any]] = json.loads(self.inside("postgresql", *psql))
        return found

    @contextmanager
    def somebody_outside(self) -> Iterator[str]:
        """The address of a mail server on the outer network only."""
        listening = ("deploy.local.mail_catcher", "--folder", "/tmp/mails", "--host", "0.0.0.0", "--port", "8025")  # noqa: S104, S108  # a container's own
        network = f"{self.project}_outer"
        name = docker("run", "--detach", "--rm", "--network", network, "kopru/mail-catcher", *listening).strip()
        try:
            yield docker(
                "inspect", name, "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
            ).strip()
        finally:
            docker("rm", "--force", name)

    @contextmanager
    def up(self) -> Iterator[Host]:
        """Everything runs inside; at the end nothing of it is left, and where it failed its logs are told."""
        try:
            with self.clients:
                self.start()
                yield self
        finally:
            self.compose("down", "--volumes", "--timeout", "20", check=False)

    def start(self) -> None:
        """Answers when every process says that it is ready."""
        try:
            self.compose("up", "--build", "--wait", "--quiet-pull")
        except AssertionError:
            print(self.compose("ps", "--all"), self.compose("logs", "--tail", "40"))  # noqa: T201  # pytest shows it
            raise

    def caller(self, username: str) -> Caller:
        """A person of the demo, with a token for the public API."""
        answer = httpx.post(f"{self.url}/demo/token", json={"person": username}, timeout=10)
        assert answer.status_code == 200, f"{username}: {answer.text}"
        headers = {"Authorization": f"Bearer {answer.json()['token']}", "Accept-Language": "tr"}
        client = self.clients.enter_context(httpx.Client(base_url=self.url, headers=headers, timeout=15))
        return Caller(username, client)

    def mails(self) -> list[dict[str, Any]]:
        """What would have been sent."""
        answer = httpx.get(f"{self.url}/demo/mail", headers={"Accept": "application/json"}, timeout=10)
        found: list[dict[str, Any]] = answer.raise_for_status().json()["items"]
        return found

    def targets(self) -> dict[str, str]:
        """What Prometheus reads, and whether it answers."""
        address = f"http://127.0.0.1:{self.prometheus_port}/api/v1/targets"
        found = httpx.get(address, timeout=10).raise_for_status().json()["data"]["activeTargets"]
        return {f"{one['labels']['job']} {one['labels']['instance']}": one["health"] for one in found}


def docker(*words: str) -> str:
    """What `docker` answers."""
    return subprocess.run(["docker", *words], check=True, capture_output=True, text=True).stdout


def fresh(*further: str) -> Host:
    """A host on ports nobody uses; further compose files are laid over the first."""
    return Host(*free_ports(2), ("docker-compose.yml", *further))
