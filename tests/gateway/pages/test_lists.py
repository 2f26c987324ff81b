"""A list whose lines are worked out: asked for before it is shown, in the menu of those who find something in it."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import load_workbook

from tests.gateway.pages.outings import drafted
from tests.gateway.pages.reader import Reader

Somebody = Callable[[str], Reader]
LIST, CALLED, SCHOOL = "/excursions/tallies", "Aynı yere giden okullar", "Bandırma Poyrazlı Anadolu Lisesi"
PRINCIPAL, TEACHER, DISTRICT, ELSEWHERE = "ipek.su", "murat.deniz", "nesrin.liman", "vedat.cam"


def id_of(case: str) -> str:
    return case.rpartition("/")[2]


def test_only_who_may_find_something_in_it_has_it_in_the_menu(somebody: Somebody) -> None:
    has = {username: CALLED in somebody(username).opens("/excursions") for username in (PRINCIPAL, DISTRICT, TEACHER)}

    assert has == {PRINCIPAL: True, DISTRICT: True, TEACHER: False}


def test_what_it_cannot_do_without_is_chosen_first(somebody: Somebody) -> None:
    principal = somebody(PRINCIPAL)
    case = drafted(principal, "Cunda Adası", pupils=25)
    drafted(principal, "Cunda Adası", pupils=30)

    before = principal.opens(LIST)
    choice = f'<option value="{id_of(case)}">Cunda Adası gezisi (Taslak, '
    offered, emptied = choice in principal.page, "list.xlsx" in principal.page
    shown = principal.opens(f"{LIST}?excursion={id_of(case)}")

    assert "Önce seçin" in before
    assert (principal.status, offered, emptied) == (200, True, False)
    assert f"Birim Talep sayısı Öğrenci sayısı {SCHOOL} 2 55" in shown
    # A line that is no thing leads nowhere.
    assert f'<th scope="row">{SCHOOL}</th>' in principal.page


def test_its_file_has_the_same_lines(somebody: Somebody) -> None:
    principal = somebody(PRINCIPAL)
    case = drafted(principal, "Alibey Adası", pupils=40)
    principal.opens(f"{LIST}?excursion={id_of(case)}")
    assert f'href="{LIST}/list.xlsx?excursion={id_of(case)}"' in principal.page

    answer = principal.client.get(f"{LIST}/list.xlsx?excursion={id_of(case)}")

    header, *rows = load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True)
    assert header[:3] == ("Birim", "Talep sayısı", "Öğrenci sayısı")
    assert [row[:3] for row in rows] == [(SCHOOL, "1", "40")]


def test_where_nothing_is_listed_the_service_says_what_that_means(somebody: Somebody) -> None:
    case = drafted(somebody(PRINCIPAL), "Maden Adası")
    stranger = somebody(ELSEWHERE)

    said = stranger.opens(f"{LIST}?excursion={id_of(case)}")

    assert "Oraya giden okul yok." in said
    assert "Maden Adası" not in said


def test_what_nothing_could_be_chosen_for_was_not_looked_for(somebody: Somebody) -> None:
    said = somebody(ELSEWHERE).opens(LIST)

    assert "Burada henüz kayıt yok" in said
    assert "Oraya giden okul yok." not in said
