"""A list as a file: what the page shows, all of it, and nothing in it is ever worked out."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import load_workbook

from tests.gateway.pages.outings import THINGS, drafted
from tests.gateway.pages.reader import Reader

Somebody = Callable[[str], Reader]


def test_a_list_is_downloaded_with_its_filters_and_all_its_rows(somebody: Somebody) -> None:
    teacher = somebody("murat.deniz")
    for number in range(30):
        drafted(teacher, f"=1+{number} Dağı")
    teacher.opens(f"{THINGS}?state=draft")
    assert f'href="{THINGS}/list.xlsx?state=draft"' in teacher.page

    answer = teacher.client.get(f"{THINGS}/list.xlsx?state=draft")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="excursions.xlsx"'
    header, *rows = load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True)
    assert header[0] == "Adı"
    assert {f"=1+{number} Dağı gezisi" for number in range(30)} <= {row[0] for row in rows}
    assert {row[header.index("Durum")] for row in rows} == {"Taslak"}


def test_nobody_downloads_what_they_do_not_see(somebody: Somebody) -> None:
    drafted(somebody("murat.deniz"), "Gizli Dağ")
    stranger = somebody("kaan.duman")

    answer = stranger.client.get(f"{THINGS}/list.xlsx")

    rows = load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True)
    assert not [row for row in rows if "Gizli" in str(row[0])]
