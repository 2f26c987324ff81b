"""The short version of `make chaos`: one seed, every fault once; and three promises, each also taken out and missed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chaos.controls import CONTROLS, played
from tests.chaos.rig import Rig, rig
from tests.chaos.run import found_partnership, run_seed
from tests.chaos.schedule import FAULTS
from tests.chaos.table import line, table

SEED, TRANSITIONS = 1, 250


@pytest.fixture(scope="module")
def system() -> Iterator[Rig]:
    with rig() as started:
        yield started


def test_nothing_is_lost_doubled_or_out_of_order_whatever_breaks(system: Rig) -> None:
    outcome = run_seed(system, SEED, TRANSITIONS, found_partnership(system), more=0)

    assert outcome.findings.are_none, outcome.findings.said()
    assert outcome.transitions >= TRANSITIONS
    assert set(outcome.happened) == set(FAULTS)
    assert outcome.counted["kopru_events_heard duplicate"] > 0
    assert str(outcome.transitions) in line(outcome)
    # How long a fail-over took stands in the table alone: on a busy machine a time proves nothing about the code.
    assert "| R1: no event is lost, none is invented | lost 0, unexpected 0 | yes |" in table([outcome])


@pytest.mark.parametrize("name", CONTROLS)
def test_a_sound_worker_survives_the_worst_moment(system: Rig, name: str) -> None:
    found = played(system, CONTROLS[name], broken=False)

    assert found.are_none, found.said()


@pytest.mark.parametrize(("name", "kind"), [("relay", "lost"), ("listener", "lost"), ("inbox", "doubled")])
def test_a_worker_without_its_promise_is_caught(system: Rig, name: str, kind: str) -> None:
    found = played(system, CONTROLS[name], broken=True)

    assert found.counts[kind] > 0, found.said()
