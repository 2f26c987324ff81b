"""The schedule is a function of its seed, and leaves no fault out."""

from __future__ import annotations

from tests.chaos.schedule import FAULTS, KILLS, schedule

SEEDS = range(1, 21)


def test_the_same_seed_gives_the_same_schedule() -> None:
    assert [schedule(seed) for seed in SEEDS] == [schedule(seed) for seed in SEEDS]


def test_another_seed_gives_another_schedule() -> None:
    assert len({tuple(schedule(seed)) for seed in SEEDS}) == len(SEEDS)


def test_every_fault_strikes_at_every_seed_while_people_work() -> None:
    for seed in SEEDS:
        strikes = schedule(seed)

        assert {strike.fault for strike in strikes} == set(FAULTS)
        assert all(0 < strike.when < 1 for strike in strikes)


def test_twenty_seeds_kill_every_kind_of_process_at_least_twenty_times() -> None:
    struck = [strike.fault for seed in SEEDS for strike in schedule(seed)]

    assert min(struck.count(kind) for kind in KILLS) >= len(SEEDS)
