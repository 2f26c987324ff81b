"""The map of tiles: every district has its own place on it, and its name without what all of them are called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gateway.demo.province import DISTRICTS
from gateway.directory.tiles import PLACED
from gateway.pages.places import shortened
from tests.gateway.pages.reader import Reader


def test_every_district_of_the_province_has_a_place_of_its_own() -> None:
    assert set(PLACED) == {f"tr/10/{district}" for district in DISTRICTS}
    assert len(set(PLACED.values())) == len(DISTRICTS)
    assert {column for column, _ in PLACED.values()} == set(range(1, 7))


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Bandırma İlçe Millî Eğitim Müdürlüğü", "Gönen İlçe Millî Eğitim Müdürlüğü"], ["Bandırma", "Gönen"]),
        (["Bandırma İlçe Millî Eğitim Müdürlüğü"], ["Bandırma İlçe Millî Eğitim Müdürlüğü"]),
        (["Müdürlüğü", "Gönen Müdürlüğü"], ["Müdürlüğü", "Gönen Müdürlüğü"]),
        ([], []),
    ],
)
def test_what_all_are_called_is_not_said_on_the_tiles(names: list[str], short: list[str]) -> None:
    assert shortened(names) == short


def test_a_list_that_counts_nothing_by_place_has_no_map(somebody: Callable[[str], Reader]) -> None:
    reader = somebody("ipek.su")

    reader.opens("/excursions/excursions/by-place")
    assert reader.status == 404
    assert "by-place" not in reader.opens("/excursions/excursions")
