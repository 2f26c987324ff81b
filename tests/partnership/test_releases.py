"""What both schools let everybody see: who releases it, what may stand in it, and how it is gone at once."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.partnership.at_once import at_once
from tests.partnership.cast import Cast, at, ok, refusal
from tests.partnership.releasing import DAY, IN_ENGLISH, TEXT, completed, proposed, released
from tests.partnership.sharing import DECLARED, MATERIAL, checklist, draft, share

WHY = {"prohibited": "advertising", "reason": "Metinde bir kursun adı geçiyor"}
PRINCIPALS = {("principal", "tr/10/altieylul/700001"), ("principal", "tr/10/bandirma/700002")}


def public(cast: Cast, of: str) -> Any:
    """What everybody sees of a thing, as its newest event says."""
    thing_id = of.rpartition("/")[2]
    [*_, newest] = [one for one in cast.house.events() if one["subject"] == thing_id]
    return newest["data"]["public"]


def awaited(thing: dict[str, Any]) -> set[tuple[str, str]]:
    return {(one["role"], one["unit"]) for one in thing["awaiting"]}


@pytest.mark.requirement("PAR-21", "PAR-28")
def test_a_joint_activity_is_public_when_the_second_principal_has_released_it_and_not_before(cast: Cast) -> None:
    with at(DAY):
        release = proposed(cast, activity=completed(cast), **IN_ENGLISH)
        waits = ok(cast.murat.get(release))
        others = [who.post(f"{release}/release", DECLARED) for who in (cast.selin, cast.aylin, cast.province, cast.ogm)]
        undeclared = cast.head_one.post(f"{release}/release", {})
        ok(cast.head_one.post(f"{release}/release", DECLARED))
        after_one = public(cast, release), public(cast, cast.active)
        again = cast.head_one.post(f"{release}/release", DECLARED)
        undeclared_too = cast.head_two.post(f"{release}/release", {"declares_content_rules": False})
        done = ok(cast.head_two.post(f"{release}/release", DECLARED))

    assert awaited(waits) == PRINCIPALS
    assert {refusal(one) for one in others} == {(403, "role_not_allowed")}
    assert {refusal(one) for one in (undeclared, undeclared_too)} == {(422, "public_declaration_required")}
    assert after_one == (None, None)
    assert refusal(again) == (409, "already_signed")
    assert (done["state"]["code"], done["kind"]) == ("released", "activity")
    assert public(cast, release)["entry"] == {
        "page": cast.active,
        "kind": {"tr": "Ortak faaliyet", "en": "Joint activity"},
        "topics": [
            {
                "tr": "Akademik başarıyı artırma çalışmalarını ortaklaşa planlama ve uygulama",
                "en": "Planning and carrying out together work that raises academic achievement",
            }
        ],
        "title": {"tr": TEXT["name"], "en": IN_ENGLISH["name_en"]},
        "text": {"tr": TEXT["summary"], "en": IN_ENGLISH["summary_en"]},
        "period": "2025-2026",
        "happened_on": "2025-10-20",
        "released_at": done["released_at"].replace("+00:00", "Z"),
    }


@pytest.mark.requirement("PAR-21")
def test_the_pairs_page_opens_with_its_first_release_and_the_pair_sees_its_address(cast: Cast) -> None:
    before = ok(cast.selin.get(f"/v1/partnerships/{cast.active}"))
    with at(DAY):
        release = released(cast)
        second = released(cast, content=share(cast, cast.aylin, name="İkinci").rpartition("/")[2])
    pair = ok(cast.selin.get(f"/v1/partnerships/{cast.active}"))

    assert before["public_page"] is None
    assert pair["public_page"] == f"http://127.0.0.1:8100/p/{pair['case']}"
    assert cast.house.told().count("partnership.partnership.page_opened") == 1
    shown = public(cast, cast.active)["page"]
    assert (shown["units"], shown["programme"]["tr"]) == ([pair["group_one"], pair["group_two"]], "Okul Ortaklığı")
    assert {public(cast, one)["entry"]["page"] for one in (release, second)} == {cast.active}


@pytest.mark.requirement("PAR-21")
def test_what_everybody_sees_holds_no_person_no_count_and_no_evidence(cast: Cast) -> None:
    with at(DAY):
        exam = completed(cast)
        ok_link = {"kind": "link", "title": "Sınavın haberi", "address": "https://ornek.invalid/haber"}
        assert cast.selin.bring(f"/v1/activities/{exam}/add_evidence", **ok_link).status_code == 201
        released(cast, activity=exam)
        released(cast, content=share(cast, cast.aylin, body="Gizli metin").rpartition("/")[2])
    told = [one["data"]["public"] for one in cast.house.events() if one["data"].get("public")]

    # Where it stands is said by an id, in which any number may be found.
    said = str(told).replace(cast.active, "")
    assert len(told) == 4 - 1
    everybody = [*cast.names.values(), *(str(person) for person in cast.names)]
    hidden = [*everybody, "Gizli metin", "Sınavın haberi", "head_count", "60", "@", "+90532"]
    assert [word for word in hidden if word in said] == []


@pytest.mark.requirement("PAR-21")
@pytest.mark.parametrize(
    ("summary", "code"),
    [
        ("Sınavı AYLİN KOÇ hazırladı.", "names_somebody"),
        ("Sınavı Aylin Koç’un öğrencileri kazandı.", "names_somebody"),
        ("sinavi aylin koc hazirladi", "names_somebody"),
        ("Öğrencinin numarası 12345678901.", "holds_personal_facts"),
        ("Bize 0532 111 00 01 numarasından ulaşın.", "holds_personal_facts"),
        ("Arayın: +90 (532) 111-00-01", "holds_personal_facts"),
        ("Yazın: selin@ornek.invalid", "holds_personal_facts"),
    ],
)
def test_a_text_for_everybody_names_nobody_and_says_nothing_by_which_one_is_reached(
    cast: Cast, summary: str, code: str
) -> None:
    with at(DAY):
        content = share(cast, cast.aylin).rpartition("/")[2]
        for said in ({"summary": summary}, {"name": summary}, {"name_en": "x", "summary_en": summary}):
            refused = cast.selin.post("/v1/releases", TEXT | {"content": content} | said)
            assert refusal(refused) == (422, code), said
        release = proposed(cast, content=content)
        version = cast.selin.get(release).headers["ETag"]
        edited = cast.selin.put(release, TEXT | {"summary": summary}, If_Match=version)

    assert refusal(edited) == (422, code)


def test_dates_and_numbers_of_the_work_itself_may_stand_there(cast: Cast) -> None:
    said = "2025-2026 yılında, 12.05.2025 ve 14.05.2025 günlerinde 120 öğrenci 40 soruyu çözdü."
    with at(DAY):
        release = ok(cast.selin.get(proposed(cast, summary=said)))

    assert release["summary"] == said


@pytest.mark.requirement("PAR-28")
@pytest.mark.parametrize("by", ["province", "ogm"])
def test_a_directorate_takes_it_down_with_a_reason_and_it_is_gone_at_once(cast: Cast, by: str) -> None:
    with at(DAY):
        release = released(cast)
        officer = getattr(cast, by)
        others = [who.post(f"{release}/take_down", WHY) for who in (cast.altieylul, cast.head_one, cast.selin)]
        short = officer.post(f"{release}/take_down", WHY | {"reason": "olmaz"})
        shown_until_then = public(cast, release)
        down = ok(officer.post(f"{release}/take_down", WHY))
        again = cast.selin.post("/v1/releases", TEXT | {"content": down["work_id"]})

    assert {refusal(one) for one in others} == {(403, "role_not_allowed")}
    assert refusal(short) == (422, "reason_too_short")
    assert shown_until_then is not None
    assert (down["state"]["code"], down["prohibited"], public(cast, release)) == ("taken_down", "advertising", None)
    assert refusal(again) == (409, "already_released")
    told = cast.last("partnership.release.taken_down")["data"]
    assert {(one["role"], one["unit"]) for one in told["audience"]} >= PRINCIPALS
    assert told["facts"]["reason"] == WHY["reason"]


@pytest.mark.requirement("PAR-28")
@pytest.mark.parametrize("how", ["take_down", "withdraw"])
def test_what_is_shared_no_more_is_not_public_either(cast: Cast, how: str) -> None:
    with at(DAY):
        content = share(cast, cast.aylin)
        release = released(cast, content=content.rpartition("/")[2])
        who = cast.province if how == "take_down" else cast.aylin
        ok(who.post(f"{content}/{how}", WHY if how == "take_down" else None))
        late = cast.head_one.post(f"{release}/release", DECLARED)

    assert (ok(cast.selin.get(release))["state"]["code"], public(cast, release)) == ("withdrawn", None)
    assert refusal(late) == (409, "invalid_transition")


def test_each_school_takes_it_back_alone(cast: Cast) -> None:
    with at(DAY):
        release = released(cast)
        ok(cast.head_two.post(f"{release}/withdraw"))
        second = released(cast, content=ok(cast.selin.get(release))["work_id"])

    assert public(cast, release) is None
    assert public(cast, second) is not None


@pytest.mark.requirement("Q-50")
def test_the_schools_answer_once_the_province_decides_and_ogm_last(cast: Cast) -> None:
    said = {"reason": "Yanıt yeterli görülmedi"}
    with at(DAY):
        release = released(cast)
        ok(cast.province.post(f"{release}/take_down", WHY))
        answered = ok(cast.murat.post(f"{release}/answer", {"answer": "Kurs adı değil, okul adıdır."}))
        again = cast.selin.post(f"{release}/answer", {"answer": "Bir kez daha."})
        upheld = ok(cast.province.post(f"{release}/uphold", said))
        down_still = public(cast, release)
        restored = ok(cast.ogm.post(f"{release}/restore", {"reason": "Okul adı reklam değildir"}))
        over = cast.province.post(f"{release}/take_down", WHY)

    assert awaited(answered) == {("province_officer", "tr/10")}
    assert refusal(again) == (409, "already_answered")
    assert awaited(upheld) == {("ogm_officer", "tr")}
    assert down_still is None
    assert restored["state"]["code"] == "released"
    assert public(cast, release) is not None
    assert refusal(over) == (409, "decided_by_ministry")


@pytest.mark.requirement("PAR-28")
def test_what_was_taken_down_comes_back_only_changed_and_released_anew_by_both(cast: Cast) -> None:
    with at(DAY):
        release = released(cast)
        ok(cast.province.post(f"{release}/take_down", WHY))
        same = cast.selin.post(f"{release}/revise", TEXT)
        revised = ok(cast.selin.post(f"{release}/revise", TEXT | {"summary": "Reklamsız metin."}))
        hidden = public(cast, release)
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{release}/release", DECLARED))

    assert refusal(same) == (422, "public_text_not_changed")
    assert (revised["state"]["code"], revised["declares_content_rules"], hidden) == ("proposed", False, None)
    assert public(cast, release)["entry"]["text"] == {"tr": "Reklamsız metin."}


def test_a_changed_text_is_released_anew_by_both(cast: Cast) -> None:
    with at(DAY):
        release = proposed(cast)
        ok(cast.head_one.post(f"{release}/release", DECLARED))
        cast.edit(cast.murat, release, TEXT | {"summary": "Başka bir metin."})
        after_edit = ok(cast.selin.get(release))
        ok(cast.head_two.post(f"{release}/release", DECLARED))
        half = public(cast, release)
        ok(cast.head_one.post(f"{release}/release", DECLARED))

    assert awaited(after_edit) == PRINCIPALS
    assert half is None
    assert public(cast, release)["entry"]["text"]["tr"] == "Başka bir metin."


def test_only_what_was_done_or_shared_is_proposed_and_once(cast: Cast) -> None:
    with at(DAY):
        unshared = draft(cast, cast.aylin).rpartition("/")[2]
        planned = cast.exam.rpartition("/")[2]
        shared = share(cast, cast.aylin).rpartition("/")[2]
        early = [
            cast.selin.post("/v1/releases", TEXT | about)
            for about in ({"content": unshared}, {"activity": planned}, {"content": str(uuid4())})
        ]
        partners_draft = cast.murat.post("/v1/releases", TEXT | {"content": unshared})
        both = [
            cast.selin.post("/v1/releases", TEXT | about)
            for about in ({}, {"content": shared, "activity": planned}, {"content": shared, "name_en": "Half"})
        ]
        proposed(cast, content=shared)
        twice = cast.murat.post("/v1/releases", TEXT | {"content": shared})
        stranger = cast.stranger.post("/v1/releases", TEXT | {"content": shared})
        teacher = cast.aylin.post("/v1/releases", TEXT | {"content": share(cast, cast.aylin, **NEW).rpartition("/")[2]})

    assert [refusal(one) for one in early] == [
        (409, "nothing_to_release"),
        (409, "nothing_to_release"),
        (404, "not_found"),
    ]
    assert partners_draft.status_code == 404
    assert {refusal(one) for one in both} == {(422, "validation_failed")}
    assert refusal(twice) == (409, "already_released")
    assert stranger.status_code in {403, 404}
    assert refusal(teacher) == (403, "role_not_allowed")


NEW = {"name": "Başka bir materyal", "body": MATERIAL["body"]}


@pytest.mark.requirement("PAR-21")
def test_a_suspended_or_ended_pair_has_no_page(cast: Cast) -> None:
    pair = f"/v1/partnerships/{cast.active}"
    with at(DAY):
        released(cast)
        ok(cast.ogm.post(f"{pair}/suspend", {"reason": "İnceleme"}))
        suspended = public(cast, pair)
        ok(cast.ogm.post(f"{pair}/resume"))
        resumed = public(cast, pair)
        waiting = proposed(cast, content=share(cast, cast.aylin, **NEW).rpartition("/")[2])
        ok(cast.ogm.post(f"{pair}/terminate", {"reason": "force_majeure"}))
        after = cast.head_one.post(f"{waiting}/release", DECLARED)

    assert (suspended, resumed is None, public(cast, pair)) == (None, False, None)
    assert ok(cast.ogm.get(pair))["public_page"] is None
    assert refusal(after) == (409, "only_active_partners_release")


@pytest.mark.requirement("PAR-28")
def test_released_while_it_is_taken_down_it_is_public_in_neither_order(cast: Cast) -> None:
    with at(DAY):
        for number in range(6):
            content = share(cast, cast.aylin, name=f"Materyal {number}")
            release = proposed(cast, content=content.rpartition("/")[2])
            ok(cast.head_one.post(f"{release}/release", DECLARED))

            answers = at_once(
                (cast.head_two, lambda me, it=release: me.post(f"{it}/release", DECLARED)),
                (cast.province, lambda me, it=content: me.post(f"{it}/take_down", WHY)),
            )

            assert answers[1].status_code == 200
            assert answers[0].status_code in {200, 409}
            assert (ok(cast.selin.get(release))["state"]["code"], public(cast, release)) == ("withdrawn", None)


@pytest.mark.requirement("PAR-21")
def test_two_first_releases_at_once_open_one_page(cast: Cast) -> None:
    with at(DAY):
        waiting = [
            proposed(cast, content=share(cast, cast.aylin, name=f"Materyal {number}").rpartition("/")[2])
            for number in range(2)
        ]
        for release in waiting:
            ok(cast.head_one.post(f"{release}/release", DECLARED))
        answers = at_once(
            *[(cast.head_two, lambda me, it=release: me.post(f"{it}/release", DECLARED)) for release in waiting]
        )

    assert [one.status_code for one in answers] == [200, 200]
    assert cast.house.told().count("partnership.partnership.page_opened") == 1


@pytest.mark.requirement("PAR-20", "PAR-28")
def test_the_content_rules_are_not_kept_while_something_public_is_taken_down(cast: Cast) -> None:
    with at(DAY):
        release = released(cast)
        kept = checklist(cast)["content_rules"]
        ok(cast.province.post(f"{release}/take_down", WHY))
        down = checklist(cast)["content_rules"]
        ok(cast.selin.post(f"{release}/revise", TEXT | {"summary": "Reklamsız metin."}))

    assert (kept, down, checklist(cast)["content_rules"]) == ("met", "open", "met")
