"""Hands our programs to supervisord, which starts them again when they die and stops them in order."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xmlrpc.client import ServerProxy  # it reads only what our own supervisord on 127.0.0.1 answers

from .passwords import password, write_secret
from .programs import Program, stop, surroundings, wait_until

# Longer than gunicorn's graceful timeout; a server with much to write down may need as long.
LAST_WORDS = 40


class Supervisor:
    """One supervisord with two groups: the servers, which start at once, and the services, which start when told."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self._word = password(folder, "supervisor")

    @contextmanager
    def running(self, servers: list[Program], services: list[Program]) -> Iterator[subprocess.Popen[bytes]]:
        """Everything lives inside; at the end services stop before the servers they stand on."""
        (self.folder / "logs").mkdir(parents=True, exist_ok=True)
        file = self.folder / "supervisord.conf"
        write_secret(file, self._configuration(servers, services))
        command = (sys.executable, "-m", "supervisor.supervisord", "--nodaemon", "--configuration", str(file))
        process = subprocess.Popen(
            Program("supervisord", command).bound_command,
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C reaches only us, and we stop the rest in order
        )
        try:
            wait_until(self._answers, "supervisord", process)
            yield process
        finally:
            stop(process, signal.SIGTERM, patience=3 * LAST_WORDS)

    def start_services(self) -> None:
        """What they stand on is ready."""
        with self._ask() as proxy:
            proxy.supervisor.startProcessGroup("services", False)  # noqa: FBT003  # XML-RPC knows no names; nobody waits here

    def _answers(self) -> bool:
        try:
            with self._ask() as proxy:
                return bool(proxy.supervisor.getState())
        except OSError:
            return False

    def _ask(self) -> ServerProxy:
        return ServerProxy(f"http://kopru:{self._word}@127.0.0.1:{self.port}/RPC2")

    def _configuration(self, servers: Iterable[Program], services: Iterable[Program]) -> str:
        logs = self.folder / "logs"
        head: dict[str, dict[str, object]] = {
            "supervisord": {
                "logfile": logs / "supervisord.log",
                "pidfile": self.folder / "supervisord.pid",
                "childlogdir": logs,
                "silent": "true",
                **({"user": "root"} if os.geteuid() == 0 else {}),
            },
            "inet_http_server": {"port": f"127.0.0.1:{self.port}", "username": "kopru", "password": self._word},
            "rpcinterface:supervisor": {
                "supervisor.rpcinterface_factory": "supervisor.rpcinterface:make_main_rpcinterface"
            },
        }
        groups = {"servers": list(servers), "services": list(services)}
        for priority, (group, programs) in enumerate(groups.items(), start=1):
            names = ",".join(program.name for program in programs)
            head[f"group:{group}"] = {"programs": names, "priority": priority}
            for program in programs:
                head[f"program:{program.name}"] = _stanza(program, logs, at_once=group == "servers")
        return "\n".join(_section(title, lines) for title, lines in head.items())


def _stanza(program: Program, logs: Path, *, at_once: bool) -> dict[str, object]:
    variables = ",".join(f'{name}="{value}"' for name, value in program.environment.items())
    return {
        "command": shlex.join(program.bound_command),
        **({"environment": variables} if variables else {}),
        "autostart": str(at_once).lower(),
        "autorestart": "true",
        "startsecs": 2,
        "startretries": 1000,  # each try waits a second longer than the last
        "stopsignal": program.stop.name.removeprefix("SIG"),
        "stopwaitsecs": LAST_WORDS,
        "killasgroup": "true",
        "redirect_stderr": "true",
        "stdout_logfile": logs / f"{program.name}.log",
        "stdout_logfile_maxbytes": "10MB",
        "stdout_logfile_backups": 2,
    }


def _section(title: str, lines: dict[str, object]) -> str:
    """One section; supervisord takes a bare % for one of its own placeholders."""
    body = "".join(f"{name} = {str(value).replace('%', '%%')}\n" for name, value in lines.items())
    return f"[{title}]\n{body}"
