"""A private RabbitMQ under `.run/`: own node, own ports, own epmd; another broker is never touched."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import dataclass
from pathlib import Path

import httpx

from .packages import rabbitmq_binaries
from .passwords import password, write_secret
from .programs import Program, is_listening

ADMINISTRATOR = "kopru_admin"


@dataclass(frozen=True)
class RabbitMQ:
    """Where the private broker keeps its files, and the ports it uses, all of 127.0.0.1."""

    folder: Path
    port: int
    distribution_port: int
    epmd_port: int
    management_port: int
    durable: bool = True  # tests may forget everything, so they need not wait for an orderly end
    metrics_port: int = 0  # none: on one machine nobody reads them

    @property
    def home(self) -> Path:
        return self.folder / "rabbitmq"

    @property
    def url(self) -> str:
        """The administrator's URL for messages."""
        return f"amqp://{self._administrator}@127.0.0.1:{self.port}/%2F"

    @property
    def management_url(self) -> str:
        """The administrator's URL for users, permissions and virtual hosts."""
        return f"http://{self._administrator}@127.0.0.1:{self.management_port}"

    @property
    def _administrator(self) -> str:
        return f"{ADMINISTRATOR}:{password(self.folder, 'rabbitmq')}"

    def prepare(self) -> None:
        """Write its configuration; the administrator is created at the first start."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self.home / "environment").touch()  # in place of the system's /etc/rabbitmq/rabbitmq-env.conf
        (self.home / "enabled_plugins").write_text(self._plugins(), encoding="ascii")
        write_secret(self.home / "rabbitmq.conf", self._configuration())

    def epmd(self) -> Program:
        """Erlang's name service, ours alone: the node would otherwise start one that outlives it."""
        command = ("epmd", "-port", str(self.epmd_port), "-address", "127.0.0.1")
        return Program("epmd", command, self._environment())

    def program(self) -> Program:
        """The broker in the foreground, as one process that listens to SIGTERM."""
        folder = rabbitmq_binaries()
        name = "rabbitmq-server"
        command = (str(folder / name) if folder else name,)
        ending = signal.SIGTERM if self.durable else signal.SIGKILL
        return Program("rabbitmq", command, self._environment(), stop=ending)

    def epmd_is_ready(self) -> bool:
        return is_listening(self.epmd_port)

    def is_ready(self) -> bool:
        """It lets its administrator in, and speaks AMQP."""
        try:
            answer = httpx.get(f"{self.management_url}/api/overview", timeout=2, trust_env=False)
        except httpx.TransportError:
            return False
        return answer.status_code == httpx.codes.OK and is_listening(self.port)

    def _plugins(self) -> str:
        return f"[rabbitmq_management{',rabbitmq_prometheus' if self.metrics_port else ''}].\n"

    def _configuration(self) -> str:
        lines = {
            "listeners.tcp.1": f"127.0.0.1:{self.port}",
            "management.tcp.ip": "127.0.0.1",
            "management.tcp.port": self.management_port,
            "default_user": ADMINISTRATOR,
            "default_pass": password(self.folder, "rabbitmq"),
            "log.console": "true",
            "log.console.level": "warning",
            "log.file": "false",
            "disk_free_limit.absolute": "200MB",
        }
        if self.metrics_port:
            lines |= {"prometheus.tcp.ip": "127.0.0.1", "prometheus.tcp.port": self.metrics_port}
        return "".join(f"{name} = {value}\n" for name, value in lines.items())

    def _environment(self) -> dict[str, str]:
        home = self.home
        return {
            "HOME": str(home),  # the node's cookie is kept here
            "LC_ALL": "C.UTF-8",
            "PATH": _path(),
            "ERL_EPMD_PORT": str(self.epmd_port),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODENAME": "kopru@localhost",
            "RABBITMQ_DIST_PORT": str(self.distribution_port),
            "RABBITMQ_CONF_ENV_FILE": str(home / "environment"),
            "RABBITMQ_CONFIG_FILE": str(home / "rabbitmq.conf"),
            "RABBITMQ_ADVANCED_CONFIG_FILE": str(home / "advanced.config"),
            "RABBITMQ_GENERATED_CONFIG_DIR": str(home / "generated"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "enabled_plugins"),
            "RABBITMQ_MNESIA_BASE": str(home / "mnesia"),
            "RABBITMQ_LOG_BASE": str(home / "log"),
            "RABBITMQ_PID_FILE": str(home / "pid"),
            # Without a shell script in between the node itself gets our signals; idle schedulers do not spin.
            "RABBITMQ_ALLOW_INPUT": "1",
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": (
                "-noinput -kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"
            ),
        }


def _path() -> str:
    """Erlang's programs, also for a person whose PATH is short."""
    found = shutil.which("erl")
    folders = [str(Path(found).parent)] if found else []
    return os.pathsep.join([*folders, "/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"])
