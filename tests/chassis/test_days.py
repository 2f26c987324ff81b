"""The day and the school year in which an instant lies for people in Türkiye."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chassis import clock


def test_an_instant_lies_on_the_day_it_is_in_turkiye() -> None:
    assert clock.day_of(datetime(2027, 8, 31, 20, 59, 59, tzinfo=UTC)) == date(2027, 8, 31)
    assert clock.day_of(datetime(2027, 8, 31, 21, tzinfo=UTC)) == date(2027, 9, 1)


@pytest.mark.parametrize(
    ("day", "school_year"),
    [(date(2027, 8, 31), "2026-2027"), (date(2027, 9, 1), "2027-2028"), (date(2028, 1, 1), "2027-2028")],
)
def test_a_school_year_begins_on_the_first_of_september(day: date, school_year: str) -> None:
    assert clock.school_year_of(day) == school_year
