"""A service is away: reading goes on from what its events told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

import pytest

from tests.gateway.pages.outings import THINGS, drafted
from tests.gateway.pages.reader import Reader
from tests.journeys.system import System, eventually

Somebody = Callable[[str], Reader]


@pytest.mark.requirement("PLT-15")
def test_a_case_is_read_while_its_service_is_away(
    small_system: System, somebody: Somebody, until_the_end: ExitStack
) -> None:
    principal, stranger = somebody("ipek.su"), somebody("leyla.cinar")
    case = drafted(principal, "Marmara Adası")
    eventually(lambda: "Marmara Adası" in principal.opens("/"), "the event is heard")
    stopped = small_system.processes["excursions-web"]

    stopped.terminate()
    stopped.wait(20)
    try:
        shown = principal.opens(case)
        assert "itibarıyladır" in shown
        assert "Talep yazıldı" in shown
        principal.opens(THINGS)
        assert principal.status == 503
        home = eventually(lambda: "Geçici" in principal.opens("/") and principal.text, "the home page marks it")
        assert "Okul gezileri Geçici olarak kullanılamıyor" in home
        assert "Marmara Adası" in home
        stranger.opens(case)
        assert stranger.status == 503
    finally:
        small_system.start("tests.excursions", "web", until_the_end)

    eventually(lambda: "itibarıyladır" not in principal.opens(case), "the service is asked again")
