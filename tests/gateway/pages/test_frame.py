"""What stands around every page: language, posts, messages; and the pages of the directory and of the operator."""

from __future__ import annotations

import re
from collections.abc import Callable

import psycopg

from tests.gateway.pages.outings import THINGS, drafted
from tests.gateway.pages.reader import Reader
from tests.journeys.system import System, eventually

Somebody = Callable[[str], Reader]


def test_the_language_changes_and_the_page_stays(somebody: Somebody) -> None:
    reader = somebody("ipek.su")

    reader.opens(f"/language/en?next={THINGS}?state=draft")

    assert reader.address == f"{THINGS}?state=draft"
    assert "Draft" in reader.text
    assert 'lang="en"' in reader.page


def test_one_acts_in_the_post_one_has_chosen(small_system: System, somebody: Somebody) -> None:
    [(username, post)] = small_system.rows(
        "gateway",
        "SELECT people.username, posts.id::text FROM posts JOIN people ON people.id = posts.person"
        " WHERE role = 'zumre_head' AND person IN (SELECT person FROM posts WHERE role = 'teacher') LIMIT 1",
    )
    reader = somebody(username)
    assert "Zümre başkanı" in reader.opens("/posts")

    reader.sends("/posts", post=post)

    frame = reader.page.partition("<main")[0]
    assert "Zümre başkanı" in frame
    assert "Öğretmen" not in frame


def test_opening_a_message_leads_to_its_case_and_counts_it_as_read(somebody: Somebody) -> None:
    teacher, principal = somebody("murat.deniz"), somebody("ipek.su")
    case = drafted(teacher, "Sındırgı")
    eventually(lambda: "Sındırgı gezisi" in principal.opens("/notices"), "the principal is told")
    found = re.search(
        r'href="(/notices/[0-9a-f-]{36})">Sındırgı gezisi</a>(<span[^>]*> \(okunmamış\))?', principal.page
    )
    assert found
    assert found[2]

    principal.opens(found[1])

    assert principal.address == case
    principal.opens("/notices")
    assert f'href="{found[1]}">Sındırgı gezisi</a><p>' in principal.page


def test_wishes_are_kept(somebody: Somebody) -> None:
    reader = somebody("ipek.su")
    reader.opens("/notices/choices")

    reader.sends("/notices/choices", email="false", language="tr")

    assert "Tercihleriniz kaydedildi." in reader.text


def test_the_directory_is_read_by_everybody_and_shows_no_whole_number(somebody: Somebody) -> None:
    reader = somebody("nesrin.liman")

    assert "Bandırma İlçe Millî Eğitim Müdürlüğü" in reader.opens("/directory/units/tr/10")
    assert "Bandırma Poyrazlı Anadolu Lisesi" in reader.opens("/directory/units?q=poyraz")
    assert "Murat Deniz" in reader.opens("/directory/people?q=murat")
    assert "2026-2027" in reader.opens("/directory/calendar")


def test_only_the_administrator_brings_files_in(somebody: Somebody) -> None:
    reader, admin = somebody("ipek.su"), somebody("sistem.yoneticisi")
    assert (reader.opens("/directory/import"), reader.status)[1] == 403

    admin.opens("/directory/import")
    token = admin.page.partition('name="csrf_token" value="')[2].partition('"')[0]
    answer = admin.client.post(
        "/directory/import",
        data={"csrf_token": token, "kind": "people", "do": "try"},
        files={"file": ("kişiler.csv", "Adı;Soyadı\nAli;Yılmaz\n".encode(), "text/csv")},
    )

    assert answer.status_code == 422
    assert "eksik sütun" in answer.text


def test_the_operator_reads_and_discards_what_nobody_could_take_in(small_system: System, somebody: Somebody) -> None:
    park = (
        "INSERT INTO inbox (id, state, type, source, attempts, handler, cause, error, body)"
        " VALUES ('dead-1', 'parked', 'made.up.event', '/made', 7, 'deed', 'KeyError', 'place', '{}')"
    )
    with psycopg.connect(small_system.databases["gateway"].replace("+psycopg", "")) as connection:
        connection.execute(park)
    admin = somebody("sistem.yoneticisi")

    assert "made.up.event" in admin.opens("/operator")
    assert "KeyError: place" in admin.opens("/operator/gateway/dead-1")
    admin.sends("/operator/gateway/dead-1/discard", reason="")
    assert admin.status == 422
    admin.sends("/operator/gateway/dead-1/discard", reason="uydurma")

    assert "made.up.event" not in admin.opens("/operator")
    assert (somebody("ipek.su").opens("/operator"), somebody("nesrin.liman").client.get("/operator").status_code)[
        1
    ] == 403
