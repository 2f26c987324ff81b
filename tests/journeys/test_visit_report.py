"""Ek-3 on a phone without JavaScript: a screen per day, saved at every step, handed in and printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser import Visitor, browser
from tests.journeys.report_on_a_phone import PHONE, fits, goes_on, what_is_done_at_home
from tests.journeys.system import GATEWAY, System, eventually

CAMLITEPE, AYVALIK = "tr/10/altieylul/745101", "tr/10/ayvalik/745206"
GUIDE, VISITOR = "yavuz.kara", "nuri.ilgin"
DAYS = ("2026-04-20", "2026-04-21", "2026-04-22", "2026-04-24")
GAINED = "Zümre her hafta bir dersi birlikte izleyip ölçütlerle konuşuyor; öğrenciler de değerlendirmeye katılıyor."
VISITS = "/mobility/v1/participations"
HOST = "Altıeylül Çamlıtepe"


@pytest.fixture
def visits(system: System) -> Iterator[System]:
    """The running system, with Nuri Ilgın placed in a visit to Çamlıtepe."""
    system.clock("2026-03-10T10:00:00+03:00")
    names = "SELECT username, id FROM people WHERE username = ANY(%s)"
    people = {name: str(number) for name, number in system.rows(GATEWAY, names, [GUIDE, VISITOR])}
    known = "SELECT count(*) FROM known_people WHERE id = ANY(%s::uuid[])"
    eventually(lambda: system.rows("services.mobility", known, list(people.values())) == [(2,)], "people are known")
    placed = (people[GUIDE], CAMLITEPE, people[VISITOR], "Nuri Ilgın", AYVALIK)
    system.do("services.mobility", "-m", "tests.journeys.placed_visitor", *placed)
    yield system
    system.clock_back()


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.mark.requirement("MOB-12", "MOB-13", "MOB-14", "MOB-23", "NTF-45")
def test_a_report_is_written_on_a_phone_a_day_at_a_time(visits: System, chromium: Browser) -> None:
    _met_by_the_guide(visits, chromium)
    _visited(visits)
    nuri = Visitor.signed_in(chromium, visits.url, "Nuri Ilgın", javascript=False)
    nuri.page.set_viewport_size(PHONE)
    eventually(lambda: nuri.open("/") or nuri.says(HOST), "it waits on the home page")
    nuri.follow(HOST)
    visit = nuri.page.url

    nuri.press("Raporu yaz")
    _day_by_day(nuri)
    goes_on(nuri, GAINED)
    what_is_done_at_home(nuri, "Ayda bir ortak ders izlemek", "Atölye kurmak")
    _handed_in(visits, nuri, visit)


def _met_by_the_guide(system: System, chromium: Browser) -> None:
    """The guide, who sees nothing of the report, writes the first arrival down on the page."""
    system.clock("2026-04-20T09:00:00+03:00")
    yavuz = Visitor.signed_in(chromium, system.url, "Yavuz Kara", javascript=False)
    yavuz.open("/mobility/participations")
    yavuz.follow(HOST)
    assert yavuz.says("Nuri Ilgın")
    yavuz.act("Geliş ve gidişi kaydet", {"day": DAYS[0], "arrived_at": "08:40"})
    yavuz.page.context.close()


def _visited(system: System) -> None:
    """The guide keeps attendance; the day after, the clock opens the report."""
    yavuz = system.caller(GUIDE)
    [listed] = yavuz.get(VISITS)["items"]
    system.clock("2026-04-24T16:00:00+03:00")
    for day in DAYS[1:]:
        yavuz.does(f"{VISITS}/{listed['id']}/record_attendance", {"day": day, "arrived_at": "08:40"})
    system.clock("2026-04-25T09:00:00+03:00")


def _day_by_day(nuri: Visitor) -> None:
    """Each day has a screen; leaving it saves it."""
    assert nuri.says("Gün 1: 20 Nisan 2026 Pazartesi")
    assert fits(nuri)
    goes_on(nuri, "İlk gün: bilgilendirme ve okul turu.")
    assert nuri.says("Gün 2: 21 Nisan 2026 Salı")
    assert nuri.says("1 / 6 bölüm yazıldı")
    goes_on(nuri, "İkinci gün: iki ders izledim.")
    assert nuri.says("Gün 3: 22 Nisan 2026 Çarşamba")
    goes_on(nuri, "Üçüncü gün: atölyede deney.")
    assert nuri.says("Gün 4: 24 Nisan 2026 Cuma")
    goes_on(nuri, "Son gün: değerlendirme toplantısı.")


def _handed_in(system: System, nuri: Visitor, visit: str) -> None:
    """With the own number, which the record has; then it goes to the principal and on to the province."""
    assert nuri.page.url.partition("#")[0] == visit
    nuri.press("Raporu müdüre teslim et")
    masked = re.search(r"(\d\d\*{7}\d\d) \(kişi kaydınızdan; elle yazılmaz\)", nuri.main.inner_text())
    assert masked, nuri.main.inner_text()
    nuri.confirm()
    nuri.open(visit)
    assert nuri.says(masked[1])
    address = f"{VISITS}/{visit.rpartition('/')[2]}"
    nermin = system.caller("nermin.ege")
    read = nermin.get(address)
    assert read["state"]["code"] == "report_delivered"
    third = read["daily_observations"][2]
    assert (third["day"], third["text"]) == ("2026-04-22", "Üçüncü gün: atölyede deney.")
    assert read["application_at_home_school"] == ["Ayda bir ortak ders izlemek", "Atölye kurmak"]
    nermin.does(f"{address}/forward")
    eventually(lambda: nuri.open(visit) or nuri.says("(PDF)"), "the printed form", within=120)
