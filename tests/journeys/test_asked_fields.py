"""A field that hangs on another comes and goes with what is chosen there; what is hidden is not sent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser import Visitor, browser
from tests.journeys.system import System, eventually

NEW = "/excursions/excursions/new/draft"


@pytest.fixture(scope="module")
def running() -> Iterator[Browser]:
    with browser() as one:
        yield one


def looks(system: System, running: Browser, *, javascript: bool) -> Visitor:
    """A principal before the form in which somebody says at whom they look only where it is not at all of them."""
    principal = Visitor.signed_in(running, system.url, "İpek Su", javascript=javascript)
    principal.open(NEW)
    principal.fill({"place": "Bergama", "pupils": "24"})
    principal.press("Devam et")
    principal.confirm()
    principal.follow("İşi izle")
    principal.press("Öğrencilere bak")
    return principal


def test_a_field_comes_and_goes_with_what_is_chosen_and_comes_back_with_what_was_typed(
    system: System, running: Browser
) -> None:
    principal = looks(system, running, javascript=True)
    form, whom = principal.page.url, principal.page.locator("[name=whom]")
    assert not whom.is_visible()

    principal.fill({"reason": "Sayım", "at": "some", "whom": "Ada ve Ece"})
    principal.accessible()
    principal.fill({"at": "all"})
    assert not whom.is_visible()
    principal.fill({"at": "some"})
    principal.open("/")
    principal.open(form)
    eventually(whom.is_visible, "what was typed on this device is back")
    principal.press("Devam et")
    assert principal.says("Ada ve Ece")
    principal.page.context.close()


def test_without_a_script_the_form_comes_again_with_what_the_choice_has_added(system: System, running: Browser) -> None:
    principal = looks(system, running, javascript=False)
    principal.fill({"reason": "Sayım", "at": "some"})

    principal.press("Devam et")
    assert principal.says("Seçiminize göre sorulanlar aşağıya eklendi")
    principal.fill({"whom": "Ada ve Ece"})
    principal.press("Devam et")
    assert principal.says("Ada ve Ece")
    principal.page.context.close()
