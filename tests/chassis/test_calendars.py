"""A thing's days, as the calendar programs of the world read them."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import uuid4

import pytest
from icalendar import Calendar

from chassis.calendars import Entry, written
from chassis.clock import ISTANBUL


@pytest.mark.usefixtures("in_memory")
def test_an_hour_is_istanbul_s_and_a_day_without_an_hour_is_a_whole_one() -> None:
    day, id = date(2026, 4, 20), uuid4()  # noqa: A001  # as the entry calls it
    entries = (
        Entry(id, day, "Atölye: ışık", time(9), time(11, 30), "B-2", "Deney; gözlem, tartışma"),
        Entry(uuid4(), day, "Ziyaret"),
    )

    read = Calendar.from_ical(written("7K3M-9PD", entries))

    timed, whole = read.walk("VEVENT")
    assert (timed["UID"], str(timed["SUMMARY"]), str(timed["LOCATION"])) == (f"{id}@kopru", "Atölye: ışık", "B-2")
    assert str(timed["DESCRIPTION"]) == "Deney; gözlem, tartışma"
    assert timed.decoded("DTSTART") == datetime(2026, 4, 20, 9, tzinfo=ISTANBUL)
    assert timed.decoded("DTEND") == datetime(2026, 4, 20, 11, 30, tzinfo=ISTANBUL)
    assert timed["DTSTART"].params["TZID"] == "Europe/Istanbul"
    assert [str(zone["TZID"]) for zone in read.walk("VTIMEZONE")] == ["Europe/Istanbul"]
    assert (whole.decoded("DTSTART"), whole.decoded("DTEND")) == (day, date(2026, 4, 21))
