"""What somebody types on a phone is not lost: not while the network is away, and not with the page that was closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser import Visitor, browser
from tests.journeys.system import System, eventually

NEW = "/excursions/excursions/new/draft"
PHONE = {"width": 360, "height": 740}
KEPT = "Object.keys(localStorage).filter((name) => name.startsWith('kopru.draft:'))"


@pytest.fixture(scope="module")
def running() -> Iterator[Browser]:
    with browser() as one:
        yield one


@pytest.fixture
def teacher(system: System, running: Browser) -> Iterator[Visitor]:
    visitor = Visitor.signed_in(running, system.url, "Murat Deniz", javascript=True)
    visitor.page.set_viewport_size(PHONE)
    yield visitor
    visitor.page.context.close()


def note(page: Page) -> str:
    shown = page.locator("[data-draft-note]:visible")
    return shown.inner_text() if shown.count() else ""


def test_what_is_sent_without_a_network_waits_and_goes_by_itself(teacher: Visitor) -> None:
    page = teacher.page
    teacher.open(NEW)
    teacher.fill({"place": "Kuş Cenneti", "pupils": "24"})

    page.context.set_offline(True)
    teacher.main.get_by_role("button", name="Devam et").last.click()
    eventually(lambda: "Bağlantı yok" in note(page), "the page says that it waits")
    page.context.set_offline(False)

    eventually(lambda: "Henüz hiçbir şey gönderilmedi." in teacher.main.inner_text(), "it went by itself")
    teacher.confirm()
    eventually(lambda: page.evaluate(KEPT) == [], "the device forgets what was saved")
    assert "#saved" not in page.url


def test_a_closed_page_comes_back_as_it_was_typed_and_only_for_its_author(
    system: System, running: Browser, teacher: Visitor
) -> None:
    page = teacher.page
    teacher.open(NEW)
    teacher.fill({"place": "Truva"})
    teacher.open("/")

    teacher.open(NEW)
    assert page.locator("[name=place]").input_value() == "Truva"
    assert "geri getirildi" in note(page)
    teacher.accessible()

    page.locator("[data-draft-note] button").click()
    eventually(lambda: page.locator("[name=place]").input_value() == "", "what is saved is shown: nothing")

    teacher.fill({"place": "Assos"})
    with page.expect_navigation():
        page.locator("[data-forgets] button").click()
    assert page.evaluate(KEPT) == []


def test_without_a_script_the_form_is_a_form(system: System, running: Browser) -> None:
    visitor = Visitor.signed_in(running, system.url, "Murat Deniz", javascript=False)
    visitor.open(NEW)
    visitor.fill({"place": "Gönen", "pupils": "30"})
    visitor.press("Devam et")
    visitor.confirm()
    assert visitor.says("Talep yazıldı")
    visitor.page.context.close()
