"""The step that sets the host up waits for servers that are slow."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from deploy.host.setup import until_done
from deploy.local.machine import Machine
from deploy.local.programs import NotReady


class Slow:
    """A step that fails this often before it is done."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)

    def __call__(self, _host: Machine) -> None:
        if self.failures:
            raise self.failures.pop(0)


def test_a_step_is_done_again_until_the_servers_have_answered_in_time(tmp_path: Path) -> None:
    slow = Slow(psycopg.errors.ConnectionTimeout("late"), NotReady("late"))

    until_done(slow, Machine(tmp_path, {}), pause=0)

    assert not slow.failures


def test_a_step_that_goes_on_failing_ends_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="no such table"):
        until_done(Slow(NotReady("no such table")), Machine(tmp_path, {}), patience=-1)


def test_what_no_waiting_mends_ends_at_once(tmp_path: Path) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        until_done(Slow(psycopg.errors.InsufficientPrivilege("never")), Machine(tmp_path, {}))
