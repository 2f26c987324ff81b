"""Ek-3 on a phone: a screen for each day, saved when it is left, and nothing lost while the network is away."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.browser import Visitor
from tests.journeys.system import eventually

PHONE = {"width": 360, "height": 740}
# The page tries again every three seconds.
MINUTE, TRIES = 60, 20
AWAY = "Bağlantı yok"


def fits(writer: Visitor) -> bool:
    """Nothing lies beside the screen."""
    return bool(writer.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def goes_on(writer: Visitor, words: str) -> None:
    """Write on this screen and leave it."""
    writer.page.locator("textarea").fill(words)
    writer.press("Kaydet ve devam et")


def a_minute_without_network(writer: Visitor, words: str, then: Callable[[], bool]) -> None:
    """What is written meanwhile waits on the phone, outlives the closed page, and goes when the network is back."""
    page = writer.page
    address = page.url
    page.clock.install()
    page.context.set_offline(True)
    page.locator("textarea").fill(words)
    page.get_by_role("button", name="Kaydet ve devam et").last.click()
    for _ in range(TRIES):
        eventually(lambda: writer.says(AWAY), "the page says that it waits")
        page.clock.run_for(1000 * MINUTE // TRIES)
    assert (page.url, page.locator("textarea").input_value()) == (address, words)
    page.close()

    page.context.set_offline(False)
    writer.page = page.context.new_page()
    writer.open(address)
    assert writer.page.locator("textarea").input_value() == words
    assert writer.says("geri getirildi")
    writer.page.context.set_offline(True)
    writer.page.get_by_role("button", name="Kaydet ve devam et").last.click()
    eventually(lambda: writer.says(AWAY), "it waits once more")
    writer.page.context.set_offline(False)
    eventually(then, "it went by itself, and the next screen is asked for")
    writer.page.set_viewport_size(PHONE)


def what_is_done_at_home(writer: Visitor, *items: str) -> None:
    """The last screen: one line for each thing, of which there is one more each time."""
    assert writer.says("uygulamaya geçirilmesi")
    for place, words in enumerate(items):
        field = writer.page.locator(f"[name='application_at_home_school.{place}']")
        if not field.count():
            writer.press("+ ")
        field.fill(words)
    assert fits(writer)
    writer.press("Kaydet")
