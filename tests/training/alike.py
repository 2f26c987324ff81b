"""Like requests of several schools, and the proposal to join them."""

from __future__ import annotations

from typing import Any

from tests.doors import Person
from tests.training.answers import at, ok
from tests.training.cast_needs import clock_takes
from tests.training.cast_requests import Cast

ONE, TWO, AYVALIK, FOUR = (
    "tr/10/karesi/700111",
    "tr/10/karesi/700112",
    "tr/10/ayvalik/700113",
    "tr/10/karesi/700114",
)
PROPOSALS = "/v1/merge-proposals"


def proposals(who: Person) -> list[dict[str, Any]]:
    return [ok(who.get(f"{PROPOSALS}/{one['id']}")) for one in ok(who.get(PROPOSALS))["items"]]


def two_small_ones(cast: Cast) -> tuple[str, str]:
    one = cast.others[ONE].asks("Akıllı tahta kullanımı", 6, content_headings=["Tahtanın araçları"])
    two = cast.others[TWO].asks("ETKİLEŞİMLİ TAHTANIN KULLANIMI", 5, content_headings=["Tahtanın araçları"])
    return one, two


def proposed(cast: Cast) -> str:
    """The address of the proposal that the clock made of two small requests."""
    with at("24.9.2025"):
        two_small_ones(cast)
    with at("25.9.2025", "02:00:01"):
        clock_takes()
    return f"{PROPOSALS}/{proposals(cast.karesi)[0]['id']}"
