"""Working days are Monday to Friday without holidays, forwards and backwards."""

from __future__ import annotations

from datetime import date

import pytest

from chassis.directory import KnownCalendar, working_days_after, working_days_before


class OneCalendar:
    """What a session answers when it is asked for the calendars."""

    def scalars(self, _: object) -> list[KnownCalendar]:
        """The year with Republic Day in it."""
        return [KnownCalendar(school_year="2025-2026", holidays=["2025-10-29"])]


@pytest.mark.parametrize(
    ("day", "number", "found"),
    [
        ((2025, 10, 20), 3, (2025, 10, 15)),
        ((2025, 10, 30), 1, (2025, 10, 28)),
        ((2025, 10, 27), 1, (2025, 10, 24)),
        ((2025, 10, 27), 0, (2025, 10, 27)),
    ],
)
def test_days_are_counted_back_over_weekends_and_holidays(
    day: tuple[int, int, int], number: int, found: tuple[int, int, int]
) -> None:
    assert working_days_before(OneCalendar(), date(*day), number) == date(*found)  # type: ignore[arg-type]  # asked for calendars alone


def test_counted_back_and_forth_one_is_where_one_was() -> None:
    friday = date(2025, 10, 31)

    back = working_days_before(OneCalendar(), friday, 7)  # type: ignore[arg-type]  # asked for calendars alone

    assert working_days_after(OneCalendar(), back, 7) == friday  # type: ignore[arg-type]  # asked for calendars alone
