"""What directorates see at a glance: who is late, by place as a map of tiles, and as a file; on a telephone too."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psycopg
import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser

from chassis.things import new_case, new_id
from gateway.demo.province import DISTRICTS
from gateway.directory.tiles import PLACED
from tests import servers
from tests.clones import Clones
from tests.journeys.browser import Visitor, browser
from tests.journeys.system import System

PICTURES = Path(__file__).resolve().parents[2] / ".run" / "pictures"
YEARS, MAP = "/partnership/school-years", "/partnership/school-years/by-place"
TELEPHONE = 320
PAIR = """INSERT INTO partnerships (id, unit, group_one, group_two, group_one_name, group_two_name, listed_on,
        may_due_at, may_overdue_told, announced_at, contact_attendees, topics, term_start, term_end, cycles_opened,
        state, "case", sequence, opened_at, changed_at, version)
    VALUES (%(id)s, %(one)s, %(one)s, %(two)s, %(name)s, 'Ortak Anadolu Lisesi', '2025-05-02', %(due)s, true,
        '2025-05-02', '[]', '[]', '2025-09-01', '2029-08-31', 1, 'announced', %(case)s, 1, '2025-05-02', now(), 1)"""
CYCLE = """INSERT INTO cycles (id, partnership_id, unit, group_two, school_year, number, opened_at, changed_at,
        first_steps_due_at, plan_due_at, report_due_at, stands_at, next_due_at)
    VALUES (%(cycle)s, %(id)s, %(one)s, %(two)s, '2025-2026', 1, now(), now(), %(due)s, %(due)s, %(due)s,
        %(stand)s, %(due)s)"""
STANDS = ("information_meeting", "coordinators_appointed", "action_plan_prepared", "joint_work_carried_out")


@pytest.fixture(scope="module")
def system(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, broker_urls: servers.BrokerUrls
) -> Iterator[System]:
    with (
        servers.virtual_host(broker_urls) as host,
        System(tmp_path_factory.mktemp("officers"), clones, host).started() as system,
    ):
        _pairs(system)
        system.clock("2025-06-10T10:00:00+03:00")
        yield system


def _pairs(system: System) -> None:
    """In each district one to four pairs, of which some are late: the more the further the alphabet goes."""
    url = system.databases["services.partnership"].replace("+psycopg", "")
    with psycopg.connect(url) as connection:
        for place, district in enumerate(DISTRICTS):
            for number in range(1 + place % 4):
                is_late = number < place % 5
                due = datetime(2025, 6, 9, tzinfo=UTC) + timedelta(days=-place if is_late else 40 + place)
                said = {
                    "id": new_id(),
                    "cycle": new_id(),
                    "one": f"tr/10/{district}/9{place:02}{number:03}",
                    "two": f"tr/10/karesi/8{place:02}{number:03}",
                    "name": f"{DISTRICTS[district]} Lisesi {number + 1}",
                    "due": due,
                    "case": new_case(),
                    "stand": STANDS[number],
                }
                connection.execute(PAIR, said)
                connection.execute(CYCLE, said)


@contextmanager
def officer(running: Browser, system: System, name: str) -> Iterator[Visitor]:
    yield Visitor.signed_in(running, system.url, name, javascript=True)


def _picture(name: str, visitor: Visitor) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    visitor.picture(PICTURES / f"{name}.png")


def _fits_a_telephone(visitor: Visitor) -> None:
    """Nothing sticks out at 320 pixels, and axe finds nothing there either."""
    visitor.page.set_viewport_size({"width": TELEPHONE, "height": 800})
    width = visitor.page.evaluate("document.documentElement.scrollWidth")
    assert width <= TELEPHONE, f"{visitor.page.url}: {width}"
    visitor.looked_at.clear()
    visitor.accessible()


@pytest.mark.requirement("PAR-17", "PAR-09", "PAR-38")
def test_the_province_sees_who_is_late_where(system: System) -> None:
    with browser() as running, officer(running, system, "Cansu İlhan") as province:
        province.open("/partnership")
        province.accessible()
        assert province.says("Geciken ortaklıklar")
        assert province.says("Duyurulduğu onaylanmamış okullar")
        assert province.main.get_by_text("Susurluk Lisesi 1, Ortak Anadolu Lisesi").count()
        _picture("watched", province)

        province.open(YEARS)
        province.accessible()
        first = province.main.locator("tbody tr").first
        assert "Susurluk Lisesi" in first.inner_text()
        assert first.locator(".k-late").count() == 1
        _picture("followed", province)

        province.follow("Yerlere göre gör")
        province.accessible()
        tiles = province.main.locator(".k-tile")
        assert tiles.count() == len(DISTRICTS) == len(PLACED)
        _picture("tiles", province)
        _opens_a_tile_by_the_keyboard(province)
        for address, name in ((MAP, "tiles-320"), (YEARS, "followed-320"), ("/partnership", "watched-320")):
            province.open(address)
            _fits_a_telephone(province)
            _picture(name, province)
        _has_the_same_as_files(system)


def _opens_a_tile_by_the_keyboard(visitor: Visitor) -> None:
    """Tab leads from tile to tile as the map is read, and Enter opens the list of that place."""
    visitor.main.locator(".k-tile a").first.focus()
    visitor.page.keyboard.press("Tab")
    focused = visitor.page.locator(":focus")
    name = focused.locator(".k-tile__name").inner_text()
    assert visitor.main.locator(".k-tile__name").nth(1).inner_text() == name
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    assert "place=tr%2F10%2F" in visitor.page.url
    assert {name} == {row.inner_text().split()[0] for row in visitor.main.locator("tbody th").all()}


def _has_the_same_as_files(system: System) -> None:
    with system.visitor("cansu.ilhan") as client:
        header, *rows = _sheet(client, f"{MAP}.xlsx")
        *places, whole = rows
        _, *lines = _sheet(client, f"{YEARS}/list.xlsx")
    assert header[:3] == ("Yer", "Toplam", "Gecikmiş")
    assert {row[0].partition(" İlçe")[0] for row in places} == set(DISTRICTS.values())
    assert int(whole[1]) == sum(int(row[1]) for row in places) == len(lines)
    assert int(whole[2]) == sum(int(row[2]) for row in places) > 0
    assert [int(row[1]) for row in places] == [sum(map(int, row[3:])) for row in places]


def _sheet(client: httpx.Client, address: str) -> list[tuple[str, ...]]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))


@pytest.mark.requirement("PAR-17", "SEC-01")
def test_others_see_their_own_and_measure_and_package_begin_at_the_lists(system: System) -> None:
    with browser() as running:
        with officer(running, system, "Nesrin Liman") as district:
            district.open(YEARS)
            names = {row.inner_text().split()[0] for row in district.main.locator("tbody th").all()}
            assert names == {"Bandırma"}
            district.follow("Bandırma Lisesi 1")
            district.act("Alınan önlemi kaydet", {"text": "Okul müdürüyle görüşüldü"})
            district.open(f"{YEARS}?measured=yes")
            assert district.says("Okul müdürüyle görüşüldü")
            district.accessible()
        with officer(running, system, "Haluk Sezer") as ogm:
            ogm.open(MAP)
            ogm.accessible()
            assert ogm.main.locator(".k-tile").count() == 1
            ogm.main.locator(".k-tile a").first.click()
            ogm.main.locator(".k-tiles--map").wait_for()
            ogm.open("/partnership/packages")
            ogm.accessible()
            ogm.press("Paket iste")
            ogm.fill({"school_year": "2025-2026"})
            ogm.press("Devam et")
            ogm.main.locator("button[name=_confirmed]").click()
            ogm.main.get_by_text("kabul edilmiş plan ya da rapor yok").first.wait_for()
            ogm.accessible()
