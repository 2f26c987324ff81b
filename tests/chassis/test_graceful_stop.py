"""A web process that is asked to leave, or to begin anew, answers everybody it has let in (R15).

Two rounds of each by default; `ROUNDS=10 make test ONLY=tests/chassis/test_graceful_stop.py` goes on for longer.
"""

from __future__ import annotations

import os
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from chassis.draining import SO_ATTACH_FILTER
from deploy.local.programs import Program, free_ports, running, wait_until
from tests.chassis.bus import PACKAGE, eventually
from tests.chassis.callers import Callers

ROUNDS = int(os.environ.get("ROUNDS", "2"))
OURS = ("-m", "chassis", "web", PACKAGE)
PLAIN = ("-m", "gunicorn", "--config", "python:tests.chassis.plain_gunicorn_conf", f"{PACKAGE}.app:create_app()")


@contextmanager
def web(folder: Path, port: int, command: tuple[str, ...] = OURS, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """A service's web process with two workers; the address it is asked for needs neither database nor broker."""
    environment = {
        "KOPRU_DATABASE_URL": "postgresql+psycopg://nobody@127.0.0.1:1/nothing",
        "KOPRU_AMQP_URL": "amqp://nobody-listens",
        "KOPRU_TOKEN_KEYS": os.devnull,
        "KOPRU_PORT": str(port),
        "KOPRU_WEB_WORKERS": "2",
        "PROMETHEUS_MULTIPROC_DIR": str(folder),
    } | settings
    log = folder / "web.log"
    with running(Program("web", (sys.executable, *command), environment), log) as process:
        wait_until(lambda: said_of(port, "live") == "live", "the web process", process, log)
        yield process


def said_of(port: int, what: str) -> str:
    try:
        answer = httpx.get(f"http://127.0.0.1:{port}/health/{what}", timeout=5, trust_env=False)
    except httpx.TransportError:
        return ""
    return str(answer.json()["status"])


@pytest.fixture
def port() -> int:
    return free_ports(1)[0]


@pytest.fixture
def door_can_be_closed() -> None:
    """Newer kernels (6.18) let only CAP_NET_ADMIN keep new callers out; who knocks last is reset there."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        try:
            listener.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("HP", 0, 0))
        except PermissionError:
            pytest.skip("this kernel lets only CAP_NET_ADMIN close the door before the last caller")
        except OSError:
            return  # it may be done, and an empty filter is none


def stopped_under_load(folder: Path, port: int, command: tuple[str, ...] = OURS) -> Callers:
    """One round: everybody calls, and somebody keeps a connection open; then SIGTERM."""
    callers = Callers(port)
    with web(folder, port, command) as process, callers.calling():
        with socket.create_connection(("127.0.0.1", port)) as idle:
            idle.sendall(b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
            assert idle.recv(4096).startswith(b"HTTP/1.1 200")
            eventually(lambda: callers.met["answered"] > 200)
            process.terminate()
            assert process.wait(30) == 0
        before = callers.met["refused"]
        eventually(lambda: callers.met["refused"] > before + 20)
    return callers


@pytest.mark.usefixtures("door_can_be_closed")
def test_asked_to_leave_under_load_it_answers_everybody_it_has_let_in(tmp_path: Path, port: int) -> None:
    for _ in range(ROUNDS):
        callers = stopped_under_load(tmp_path, port)

        assert callers.met["unanswered"] == 0, callers.how


def test_the_control_without_an_orderly_end_some_are_let_in_and_never_answered(tmp_path: Path, port: int) -> None:
    callers = stopped_under_load(tmp_path, port, PLAIN)

    assert callers.met["unanswered"] > 0


@pytest.mark.usefixtures("door_can_be_closed")
def test_asked_to_begin_anew_under_load_it_answers_everybody_and_refuses_nobody(tmp_path: Path, port: int) -> None:
    callers = Callers(port)
    with web(tmp_path, port) as process, callers.calling():
        for _ in range(ROUNDS):
            before = workers_of(process)
            process.send_signal(signal.SIGHUP)
            eventually(lambda before=before: len(now := workers_of(process)) == 2 and not now & before)
            answered = callers.met["answered"]
            eventually(lambda answered=answered: callers.met["answered"] > answered + 200)

    assert (callers.met["unanswered"], callers.met["refused"]) == (0, 0), callers.how


def workers_of(process: subprocess.Popen[bytes]) -> set[int]:
    return {int(one) for one in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()}


def test_while_it_leaves_it_says_so_and_ends_each_connection(tmp_path: Path, port: int) -> None:
    with (
        web(tmp_path, port, KOPRU_DRAIN_SECONDS="3") as process,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client,
    ):
        assert client.get("/health/live").headers["Connection"] == "keep-alive"
        process.terminate()
        eventually(lambda: said_of(port, "ready") == "draining")
        answer = client.get("/health/ready")

        assert (answer.status_code, answer.json()) == (503, {"status": "draining", "dependencies": {}})
        assert answer.headers["Connection"] == "close"
        assert client.get("/v1/things/7").text == "7"
        assert process.wait(30) == 0
