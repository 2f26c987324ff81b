"""Starts gunicorn for a service, with the metrics of all its workers on a port of their own."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import sys
from pathlib import Path
from wsgiref.simple_server import make_server

from prometheus_client import CollectorRegistry, make_wsgi_app
from prometheus_client.multiprocess import MultiProcessCollector

from chassis.quiet import QuietHandler
from chassis.settings import settings

_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  # memory, on purpose: the counters are written at every request
_DIE_WITH_PARENT = 1


def serve(package: str) -> None:
    """Become gunicorn; does not return."""
    name = package.rpartition(".")[2]
    # Named after its owner too: what another person's run has left cannot be emptied.
    folder = _SHARED_MEMORY / f"kopru-{os.getuid()}-{name}-{settings().port}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    if settings().metrics_port:
        _tell_metrics(folder)
    # Set before Python starts: the library looks once, at import.
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(folder)}  # noqa: TID251  # handed on as it is
    # Threads share a heap: with glibc's arena for each, memory grows and never shrinks.
    environment.setdefault("MALLOC_ARENA_MAX", "2")
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "--config",
        "python:chassis.gunicorn_conf",
        f"{package}.app:create_app()",
    ]
    os.execve(sys.executable, command, environment)  # noqa: S606  # our own interpreter, no shell


def _tell_metrics(folder: Path) -> None:
    """A child that reads what the workers count; it ends with its parent, which becomes gunicorn."""
    parent = os.getpid()
    if os.fork():
        return
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
    # Ctrl-C is for the parent: the last scrape may come while it drains.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.getppid() == parent:
        registry = CollectorRegistry()
        MultiProcessCollector(registry, path=str(folder))  # type: ignore[no-untyped-call]  # prometheus-client's
        server = make_server(
            settings().host, settings().metrics_port, make_wsgi_app(registry), handler_class=QuietHandler
        )
        server.serve_forever()
    os._exit(0)
