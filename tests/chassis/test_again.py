"""What fails is tried again ever more seldom, and for ever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chassis import clock


@pytest.mark.parametrize(
    ("attempts", "pause"),
    [(1, timedelta(seconds=2)), (9, timedelta(seconds=512)), (10, clock.LONGEST_PAUSE), (1000, clock.LONGEST_PAUSE)],
)
def test_a_pause_doubles_up_to_ten_minutes_however_often_it_failed(attempts: int, pause: timedelta) -> None:
    before = clock.real_now()

    again = clock.again_at(attempts)

    assert before + pause <= again <= clock.real_now() + pause
