"""`make run` leaves nothing behind, and what dies is started again."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from deploy.local.programs import Program, free_ports, running, wait_until
from deploy.local.supervision import Supervisor

NAPPING = "import os, signal; print('up', os.getpid(), os.environ.get('NAPS'), flush=True); signal.pause()"


@pytest.fixture
def supervisor(tmp_path: Path) -> Supervisor:
    [port] = free_ports(1)
    return Supervisor(tmp_path, port)


def nap(name: str) -> Program:
    return Program(name, (sys.executable, "-c", NAPPING), {"NAPS": "100% of, the day;it's so"})


def lines(folder: Path, name: str) -> list[str]:
    log = folder / "logs" / f"{name}.log"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def ours(folder: Path, name: str) -> int:
    return int(lines(folder, name)[-1].split()[1])


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_services_start_when_told_and_nothing_is_left_at_the_end(supervisor: Supervisor) -> None:
    with supervisor.running([nap("server")], [nap("service")]):
        wait_until(lambda: lines(supervisor.folder, "server") != [], "the server")
        before = lines(supervisor.folder, "service")
        supervisor.start_services()
        wait_until(lambda: lines(supervisor.folder, "service") != [], "the service")
        processes = [ours(supervisor.folder, name) for name in ("server", "service")]

    assert before == []
    assert [is_alive(process) for process in processes] == [False, False]


def test_a_program_gets_its_settings_letter_by_letter(supervisor: Supervisor) -> None:
    with supervisor.running([nap("server")], [nap("service")]):
        wait_until(lambda: lines(supervisor.folder, "server") != [], "the server")

    assert lines(supervisor.folder, "server")[0].endswith("100% of, the day;it's so")


def test_a_program_that_is_killed_comes_back(supervisor: Supervisor) -> None:
    with supervisor.running([nap("server")], [nap("service")]):
        wait_until(lambda: lines(supervisor.folder, "server") != [], "the server")
        os.kill(ours(supervisor.folder, "server"), signal.SIGKILL)
        wait_until(lambda: len(lines(supervisor.folder, "server")) > 1, "the server's second start")


def test_nothing_outlives_a_supervisor_that_is_killed(supervisor: Supervisor) -> None:
    with supervisor.running([nap("server")], [nap("service")]) as process:
        wait_until(lambda: lines(supervisor.folder, "server") != [], "the server")
        left = ours(supervisor.folder, "server")
        process.kill()

        wait_until(lambda: not is_alive(left), "the end of what it had started")


def test_a_program_that_does_not_listen_is_killed(tmp_path: Path) -> None:
    deaf = Program("deaf", (sys.executable, "-c", f"import signal; signal.signal(15, signal.SIG_IGN); {NAPPING}"))
    log = tmp_path / "deaf.log"

    with running(deaf, log, patience=0.2) as process:
        wait_until(log.read_bytes, "the deaf program", process)

    assert process.returncode == -signal.SIGKILL
