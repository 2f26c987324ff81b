"""Ek-3 on a phone: a screen per day, saved at every step, with the network away between two of them."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from deploy.local.broker_users import Broker
from tests.clones import Clones
from tests.journeys.browser import Visitor, browser
from tests.journeys.caller import Caller
from tests.journeys.system import GATEWAY, System, eventually

PACKAGES = (GATEWAY, "services.mobility", "services.notifications")
CAMLITEPE, AYVALIK = "tr/10/altieylul/745101", "tr/10/ayvalik/745206"
PHONE = {"width": 360, "height": 740}
DAYS = ("2026-04-20", "2026-04-21", "2026-04-22", "2026-04-24")
GAINED = "Zümre her hafta bir dersi birlikte izleyip ölçütlerle konuşuyor; öğrenciler de değerlendirmeye katılıyor."
PICTURES = Path(__file__).resolve().parents[2] / ".run" / "pictures"
VISITS = "/mobility/v1/participations"


@pytest.fixture
def visits(tmp_path: Path, clones: Clones, amqp_url: str, management_url: str) -> Iterator[System]:
    """Gateway, mobility and notifications, with Deniz Kaya placed in a visit to Çamlıtepe."""
    host = Broker(amqp_url, management_url).fresh_virtual_host(f"visits-{secrets.token_hex(4)}")
    try:
        with System(tmp_path, clones, host, PACKAGES).started() as system:
            system.clock("2026-03-10T10:00:00+03:00")
            people = {
                name: str(number)
                for name, number in system.rows(GATEWAY, "SELECT username, id FROM people")
                if name in {"onur.er", "deniz.kaya"}
            }
            known = "SELECT count(*) FROM known_people WHERE id = ANY(%s)"
            eventually(
                lambda: system.rows("services.mobility", known, list(people.values())) == [(2,)], "people are known"
            )
            placed = (people["onur.er"], CAMLITEPE, people["deniz.kaya"], "Deniz Kaya", AYVALIK)
            system.do("services.mobility", "-m", "tests.journeys.placed_visitor", *placed)
            yield system
    finally:
        host.drop()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def running(request: pytest.FixtureRequest) -> Iterator[tuple[Browser, bool]]:
    with browser() as one:
        yield one, request.param


@pytest.mark.requirement("MOB-12", "MOB-13", "MOB-14", "MOB-23", "NTF-45")
def test_a_report_is_written_on_a_phone_a_day_at_a_time(visits: System, running: tuple[Browser, bool]) -> None:
    chromium, javascript = running
    _met_by_the_guide(visits, chromium, javascript=javascript)
    _visited(visits)
    deniz = Visitor.signed_in(chromium, visits.url, "Deniz Kaya", javascript=javascript)
    deniz.page.set_viewport_size(PHONE)
    eventually(lambda: deniz.open("/") or deniz.says("Altıeylül Çamlıtepe"), "it waits on the home page")
    deniz.follow("Altıeylül Çamlıtepe")
    visit = deniz.page.url
    deniz.accessible()

    deniz.press("Raporu yaz")
    _first_days(deniz)
    _cut_off(deniz) if javascript else _goes_on(deniz, "Üçüncü gün: atölyede deney.")
    _the_rest(deniz)
    _handed_in(visits, deniz, visit)


def _met_by_the_guide(system: System, chromium: Browser, *, javascript: bool) -> None:
    """The guide, who sees nothing of the report, writes the first arrival down on the page."""
    system.clock("2026-04-20T09:00:00+03:00")
    onur = Visitor.signed_in(chromium, system.url, "Onur Er", javascript=javascript)
    onur.open("/mobility/participations")
    onur.follow("Altıeylül Çamlıtepe")
    onur.accessible()
    assert onur.says("Deniz Kaya")
    onur.act("Geliş ve gidişi kaydet", {"day": DAYS[0], "arrived_at": "08:40"})
    assert onur.says("Geliş ve gidişi kaydet")
    onur.page.context.close()


def _visited(system: System) -> None:
    """The guide keeps attendance; the day after, the clock opens the report."""
    onur = system.caller("onur.er")
    [listed] = onur.get(VISITS)["items"]
    system.clock("2026-04-24T16:00:00+03:00")
    for day in DAYS[1:]:
        onur.does(f"{VISITS}/{listed['id']}/record_attendance", {"day": day, "arrived_at": "08:40"})
    system.clock("2026-04-25T09:00:00+03:00")


def _first_days(deniz: Visitor) -> None:
    """Each day has a screen; leaving it saves it."""
    assert deniz.says("Gün 1: 20 Nisan 2026 Pazartesi")
    assert _fits(deniz)
    deniz.accessible()
    if deniz.javascript:
        PICTURES.mkdir(parents=True, exist_ok=True)
        deniz.picture(PICTURES / "visit-report-phone.png")
    _goes_on(deniz, "İlk gün: bilgilendirme ve okul turu.")
    assert deniz.says("Gün 2: 21 Nisan 2026 Salı")
    assert deniz.says("1 / 6 bölüm yazıldı")
    _goes_on(deniz, "İkinci gün: iki ders izledim.")
    assert deniz.says("Gün 3: 22 Nisan 2026 Çarşamba")


def _goes_on(deniz: Visitor, words: str) -> None:
    deniz.page.locator("textarea").fill(words)
    deniz.press("Kaydet ve devam et")


def _cut_off(deniz: Visitor) -> None:
    """What is written while the network is away waits on the phone, outlives the closed page, and is sent later."""
    page = deniz.page
    address = page.url
    page.context.set_offline(True)
    page.locator("textarea").fill("Üçüncü gün: atölyede deney.")
    page.get_by_role("button", name="Kaydet ve devam et").last.click()
    eventually(lambda: deniz.says("Bağlantı yok"), "the page says that it waits")
    page.close()

    page.context.set_offline(False)
    deniz.page = page.context.new_page()
    deniz.open(address)
    assert deniz.page.locator("textarea").input_value() == "Üçüncü gün: atölyede deney."
    assert deniz.says("geri getirildi")
    deniz.page.context.set_offline(True)
    deniz.page.get_by_role("button", name="Kaydet ve devam et").last.click()
    eventually(lambda: deniz.says("Bağlantı yok"), "it waits once more")
    deniz.page.context.set_offline(False)
    eventually(lambda: deniz.says("Gün 4: 24 Nisan 2026 Cuma"), "it went by itself, and the next day is asked for")


def _the_rest(deniz: Visitor) -> None:
    """The last day, what was learned, and what will be done at home, of which there is one more."""
    deniz.page.set_viewport_size(PHONE)
    _goes_on(deniz, "Son gün: değerlendirme toplantısı.")
    _goes_on(deniz, GAINED)
    assert deniz.says("uygulamaya geçirilmesi")
    for place, words in enumerate(("Ayda bir ortak ders izlemek", "Atölye kurmak")):
        deniz.press("+ ")
        deniz.page.locator(f"[name='application_at_home_school.{place}']").fill(words)
    assert _fits(deniz)
    deniz.press("Kaydet")


def _handed_in(system: System, deniz: Visitor, visit: str) -> None:
    """What is missing is said; then it goes to the principal and on to the province."""
    assert deniz.page.url.partition("#")[0] == visit
    assert deniz.says("Form için T.C. kimlik numaranızı yazın.")
    deniz.act("T.C. kimlik numaranı yaz", {"national_id": "10000000146"})
    deniz.open(visit)
    assert deniz.says("10*******46")
    deniz.act("Raporu müdüre teslim et")
    address = f"{VISITS}/{visit.rpartition('/')[2]}"
    nermin: Caller = system.caller("nermin.ege")
    read = nermin.get(address)
    assert read["state"]["code"] == "report_delivered"
    third = read["daily_observations"][2]
    assert (third["day"], third["text"]) == ("2026-04-22", "Üçüncü gün: atölyede deney.")
    assert read["application_at_home_school"] == ["Ayda bir ortak ders izlemek", "Atölye kurmak"]
    nermin.does(f"{address}/forward")
    deniz.open(visit)
    eventually(lambda: deniz.open(visit) or deniz.says("(PDF)"), "the printed form")


def _fits(deniz: Visitor) -> bool:
    """Nothing lies beside the screen."""
    return bool(deniz.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
