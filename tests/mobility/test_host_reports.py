"""What came of a host's visits, and the programme as a calendar (MOB-18, MOB-24)."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from icalendar import Calendar
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis.clock import ISTANBUL
from services.mobility.visit_programmes.model import State, VisitProgramme
from tests.mobility.cast import CAMLITEPE, at, clock_takes, ok
from tests.mobility.hosting import announced_host, drafted, planned
from tests.mobility.visiting import DAYS, Visiting, delivers


@pytest.mark.requirement("MOB-24")
def test_a_host_s_report_counts_visits_visitors_provinces_and_what_was_carried_over(visiting: Visiting) -> None:
    with at("10.3.2026"):
        programme = visiting.prepared(briefed_on=date(2026, 4, 20))
        deniz = visiting.placed(programme, visiting.deniz)
        of_izmir = visiting.placed(programme, visiting.head_bornova)
        visiting.placed(programme, visiting.ece)
    with at("24.4.2026", "16:00:00"):
        visiting.attended(deniz, *DAYS)
        visiting.attended(of_izmir, *DAYS)
    with Session(visiting.house.engine) as session, session.begin():
        session.execute(update(VisitProgramme).values(state=State.ENDED))
    _reported(visiting, deniz)

    [found] = ok(visiting.host.get("/v1/host-reports"))["items"]
    assert (found["unit"], found["visits"], found["participants"]) == (CAMLITEPE, 1, 2)
    assert (found["provinces"], found["provinces_reached"]) == (2, ["tr/10", "tr/35"])
    assert (found["practices_planned"], found["practices_carried_over"], found["practices_dropped"]) == (1, 1, 0)
    assert ok(visiting.oyggm.get("/v1/host-reports?since=2026-05-01"))["items"] == []
    assert ok(visiting.oyggm.get("/v1/host-reports?place=tr/10&until=2026-04-30&limit=1"))["items"] == [found]
    assert ok(visiting.head_bornova.get("/v1/host-reports"))["items"] == []


def _reported(visiting: Visiting, visit: str) -> None:
    """Deniz's report is with the province, and one of its two items has been applied."""
    with at("27.4.2026"):
        clock_takes()
        delivers(visiting.deniz, visit)
    with at("29.4.2026"):
        ok(visiting.head_ayvalik.post(f"{visit}/forward"))
        item = ok(visiting.deniz.get("/v1/follow-ups"))["items"][0]["id"]
    with at("4.5.2026"):
        ok(visiting.deniz.post(f"/v1/follow-ups/{item}/apply", {"applied_on": "2026-05-04", "note": "Yapıldı"}))


@pytest.mark.requirement("MOB-18")
def test_the_programme_by_day_goes_into_everybody_s_calendar(visiting: Visiting) -> None:
    visit = drafted(visiting, announced_host(visiting))
    empty = Calendar.from_ical(visiting.host.get(f"{visit}/calendar").data)
    with at("16.9.2025"):
        planned(visiting, visit)

    answer = visiting.host.get(f"{visit}/calendar")
    events = Calendar.from_ical(answer.data).walk("VEVENT")
    assert answer.content_type == "text/calendar; charset=utf-8"
    assert [str(one.decoded("DTSTART")) for one in empty.walk("VEVENT")] == [*DAYS]
    assert [one.decoded("DTSTART").date().isoformat() for one in events] == [*DAYS]
    assert events[0].decoded("DTSTART") == datetime(2026, 4, 20, 9, tzinfo=ISTANBUL)
    assert str(events[0]["SUMMARY"]) == "Atölyeler: Atölye"
    assert str(events[0]["LOCATION"]) == "Altıeylül Çamlıtepe Fen Lisesi, B-2"
    assert visiting.deniz.get(f"{visit}/calendar").status_code == 404
