"""Working days are Monday to Friday without holidays, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session, sessionmaker

from chassis.db import engine_of
from chassis.directory import KnownCalendar, working_days_after, working_days_before


@pytest.fixture
def calendars(service_database: Callable[[str], str]) -> Iterator[Session]:
    """The year with Republic Day in it."""
    engine = engine_of(service_database("tests.excursions"), 1)
    year = KnownCalendar(school_year="2025-2026", first_half=[], second_half=[], holidays=["2025-10-29"], sequence=1)
    with sessionmaker(engine)() as session:
        session.add(year)
        yield session
    engine.dispose()


def test_days_are_counted_back_over_weekends_and_holidays(calendars: Session) -> None:
    counted = [
        (date(2025, 10, 20), 3, date(2025, 10, 15)),
        (date(2025, 10, 30), 1, date(2025, 10, 28)),
        (date(2025, 10, 27), 1, date(2025, 10, 24)),
        (date(2025, 10, 27), 0, date(2025, 10, 27)),
    ]

    assert [working_days_before(calendars, day, number) for day, number, _ in counted] == [one[2] for one in counted]


def test_counted_back_and_forth_one_is_where_one_was(calendars: Session) -> None:
    friday = date(2025, 10, 31)

    assert working_days_after(calendars, working_days_before(calendars, friday, 7), 7) == friday
