"""A step from its form to its receipt, for a programme of which the gateway has never heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.gateway.pages.outings import NEW, THINGS, drafted
from tests.gateway.pages.reader import Reader
from tests.journeys.system import System, eventually

Somebody = Callable[[str], Reader]
PRINCIPAL, TEACHER, DISTRICT, ELSEWHERE = "ipek.su", "murat.deniz", "nesrin.liman", "vedat.cam"


def does(reader: Reader, case: str, action: str) -> str:
    """Take a step that asks for nothing."""
    reader.opens(f"{case}/{action}")
    return reader.sends(f"{case}/{action}", _confirmed="1")


def test_a_request_goes_from_the_form_through_two_people_to_its_end(small_system: System, somebody: Somebody) -> None:
    principal, officer = somebody(PRINCIPAL), somebody(DISTRICT)

    case = drafted(principal, "Kaz Dağı")
    assert "Talep yazıldı" in principal.text
    assert "Sırada: Bandırma Poyrazlı Anadolu Lisesi, Okul müdürü" in principal.text

    assert "İlçeye gönderildi" in does(principal, case, "submit")
    eventually(lambda: "Kaz Dağı gezisi" in officer.opens("/"), "the officer's home shows what waits")
    assert "Sizde" in officer.opens(case)
    assert "Onaylandı" in does(officer, case, "approve")

    shown = principal.opens(case)
    assert "Bu işte kimseden bir adım beklenmiyor." in shown
    assert "Nesrin Liman · İlçe millî eğitim müdürlüğü görevlisi" in shown
    assert "Kaz Dağı gezisi" in principal.opens(f"{THINGS}?state=approved")
    assert "Kaz Dağı gezisi" not in principal.opens(f"{THINGS}?state=draft")
    eventually(lambda: "Kaz Dağı gezisi" in officer.opens("/notices"), "the officer was told")


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(somebody: Somebody) -> None:
    teacher = somebody(TEACHER)
    teacher.opens(NEW)

    teacher.sends(NEW, place="", pupils="yirmi")

    assert teacher.status == 422
    assert teacher.title.startswith("Hata: ")
    assert "Gidilecek yer: Bu alan zorunludur." in teacher.text
    assert "Öğrenci sayısı: Tam sayı olmalıdır." in teacher.text
    assert 'value="yirmi"' in teacher.page


def test_the_check_page_has_sent_nothing_and_leads_back_with_what_was_typed(somebody: Somebody) -> None:
    teacher = somebody(TEACHER)
    teacher.opens(NEW)
    checked = teacher.sends(NEW, place="Ayvalık", pupils="30")

    assert "Henüz hiçbir şey gönderilmedi." in checked
    assert "Ayvalık gezisi" not in somebody(TEACHER).opens(THINGS)
    teacher.sends(NEW, _focus="place")
    assert 'value="Ayvalık"' in teacher.page
    assert 'data-focus="place"' in teacher.page


def test_without_a_script_what_a_choice_adds_to_a_form_is_asked_on_its_next_page(somebody: Somebody) -> None:
    principal = somebody(PRINCIPAL)
    case = drafted(principal, "Alaçatı")
    look = f"{case}/look"
    principal.opens(look)
    before = principal.page
    asked = principal.sends(look, reason="Sayım", at="some")

    assert "Seçiminize göre sorulanlar aşağıya eklendi" in asked
    unseen = 'name="_shown" value="whom" disabled'
    assert [unseen in page for page in (before, principal.page)] == [True, False]
    assert 'data-focus="whom"' in principal.page
    assert "Kimlere Ada ve Ece" in principal.sends(look, reason="Sayım", at="some", whom="Ada ve Ece")
    principal.goes_back(before)
    assert "Kimlere" not in principal.sends(look, reason="Sayım", at="all", whom="Ada ve Ece")


def test_a_form_sent_twice_makes_one_thing(somebody: Somebody) -> None:
    teacher = somebody(TEACHER)
    teacher.opens(NEW)
    teacher.sends(NEW, place="Assos", pupils="40")
    check = teacher.page

    teacher.sends(NEW, _confirmed="1")
    first = teacher.address
    teacher.goes_back(check)
    teacher.sends(NEW, _confirmed="1")

    assert teacher.address == first
    assert teacher.opens(THINGS).count("Assos gezisi") == 1


def test_a_rule_that_says_no_says_why(somebody: Somebody) -> None:
    principal = somebody(PRINCIPAL)
    case = drafted(principal, "Erdek", pupils=4)

    said = principal.opens(f"{case}/submit")

    assert principal.status == 409
    assert "Geziye en az on öğrenci katılmalıdır." in said
    assert "Geziye en az on öğrenci katılmalıdır." in principal.opens(case)


def test_a_page_says_who_could_where_one_may_not(somebody: Somebody) -> None:
    teacher = somebody(TEACHER)
    case = drafted(teacher, "Gönen")

    assert "Yapabilecek kişi: Okul müdürü" in teacher.opens(case)
    teacher.opens(f"{case}/submit")
    assert teacher.status == 403


def test_who_sees_a_part_of_a_thing_has_a_page_of_it(somebody: Somebody) -> None:
    case = drafted(somebody(PRINCIPAL), "Truva")
    trainer = somebody("nil.ay")

    shown = trainer.opens(case)

    assert trainer.status == 200
    assert "Truva gezisi" in shown
    assert "Talep yazıldı" not in shown
    assert (trainer.opens(f"{case}/done/no_such_step"), trainer.status)[1] == 404


@pytest.mark.parametrize("username", [ELSEWHERE, "leyla.cinar"])
def test_what_is_not_shown_to_you_does_not_exist(somebody: Somebody, username: str) -> None:
    case = drafted(somebody(PRINCIPAL), "Manyas")
    stranger = somebody(username)

    assert [(stranger.opens(f"{case}{page}"), stranger.status)[1] for page in ("", "/submit", "/done/draft")] == [
        404
    ] * 3


def test_who_was_overtaken_is_told_and_led_to_the_newest(somebody: Somebody) -> None:
    slow, quick = somebody(PRINCIPAL), somebody(PRINCIPAL)
    case = drafted(quick, "Burhaniye")
    slow.opens(f"{case}/submit")
    does(quick, case, "submit")

    said = slow.sends(f"{case}/submit", _confirmed="1")

    assert slow.status in {409, 412}
    assert "Kaydın son hâlini aç" in said


def test_an_open_page_learns_of_another_persons_step(small_system: System, somebody: Somebody) -> None:
    watching, acting = somebody(PRINCIPAL), somebody(PRINCIPAL)
    case = drafted(acting, "Havran")
    eventually(lambda: "seen=1" in (watching.opens(case), watching.page)[1], "the event is heard")
    live = f"{case}/live?seen=1"

    watching.opens(live)
    assert (watching.status, watching.page) == (204, "")
    does(acting, case, "submit")

    eventually(lambda: (watching.opens(live), watching.status)[1] == 200, "the page has changed", within=2)
    assert "İlçeye gönderildi" in watching.text
