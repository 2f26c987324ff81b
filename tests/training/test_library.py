"""The virtual library and the good practices (SM-TRN-6, SM-TRN-7)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.training.cast_communities import BURHANIYE, Cast, at, bring, edit, ok, people_told, refusal

DAY = "15.9.2025"
PUBLICATION = {
    "name": "IŞIĞIN ÖĞRETİMİ",
    "author": "Gülten Yıldız",
    "year": 2021,
    "kind": "book",
    "language": "tr",
    "subject": "Fizik",
    "description": "İstanbul'da yapılan ders gözlemleri.",
    "licence": "cc_by_sa",
}
RIGHTS = {"source": "MEB yayınları, 2021", "right_of_use": "Yayın hakkı Bakanlığa aittir."}
WORK: dict[str, Any] = {
    "name": "Etkinlik temelli ışık dersi",
    "summary": "Öğrenciler ışığın kırılmasını kendileri keşfediyor.",
    "subject": "Fizik",
    "grade": "10",
    "licence": "cc_by",
    "declares_content_rules": True,
}


def published(cast: Cast, **said: Any) -> str:
    """A publication in the library."""
    item = ok(cast.oyggm.post("/v1/library-items", PUBLICATION | RIGHTS | said))
    bring(cast.oyggm, f"/v1/library-items/{item['id']}")
    ok(cast.oyggm.post(f"/v1/library-items/{item['id']}/publish"))
    return f"/v1/library-items/{item['id']}"


@pytest.mark.requirement("PLT-05", "Q-49", "NTF-36")
def test_a_publication_is_shown_with_its_file_its_source_and_its_right_of_use(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        nobodys = cast.deniz.post("/v1/library-items", PUBLICATION)
        item = f"/v1/library-items/{ok(cast.oyggm.post('/v1/library-items', PUBLICATION))['id']}"
        hidden = cast.deniz.get(item).status_code
        without_file = cast.oyggm.post(f"{item}/publish")
        bring(cast.oyggm, item)
        without_source = cast.oyggm.post(f"{item}/publish")
        edit(cast.oyggm, item, PUBLICATION | {"source": RIGHTS["source"]})
        without_right = cast.oyggm.post(f"{item}/publish")
        edit(cast.oyggm, item, PUBLICATION | RIGHTS)
        ok(cast.oyggm.post(f"{item}/publish"))

    assert refusal(nobodys) == (403, "role_not_allowed")
    assert hidden == 404
    assert refusal(without_file) == (422, "publication_file_required")
    assert refusal(without_source) == (422, "source_required")
    assert refusal(without_right) == (422, "right_of_use_required")
    read = ok(cast.stranger.get(item))
    assert (read["author"], read["year"], read["kind"], read["language"]) == ("Gülten Yıldız", 2021, "book", "tr")
    told = cast.last("training.library_item.published")
    assert told["data"]["audience"] == []


@pytest.mark.requirement("PLT-05", "Q-49")
def test_every_download_of_a_publication_is_counted_and_its_cover_is_none(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        item = ok(cast.oyggm.post("/v1/library-items", PUBLICATION | RIGHTS))["id"]
        address = f"/v1/library-items/{item}"
        file = bring(cast.oyggm, address)
        ok(cast.oyggm.post(f"{address}/publish"))
        unknown = cast.house.client.get(file["href"]).status_code
        for reader in (cast.deniz, cast.head_ayvalik, cast.deniz):
            assert reader.get(file["href"]).status_code == 200
        read = ok(cast.deniz.get(address))
        [line] = ok(cast.deniz.get("/v1/library-items"))["items"]

    assert unknown == 401
    assert (read["downloads"], line["downloads"], read["version"]) == (3, 3, line["version"])


@pytest.mark.requirement("PLT-05")
def test_a_publication_is_found_by_any_form_of_its_words(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        item = published(cast).rpartition("/")[2]
        published(cast, name="Sınıf yönetimi", author="Ali Can", description="Oyunlar", subject=None, language="en")
        found = {
            asked: [one["id"] for one in ok(cast.deniz.get(f"/v1/library-items?{asked}"))["items"]]
            for asked in ("q=ışık", "q=isik", "q=ISIGIN", "q=yıldız", "q=istanbul", "q=GÖZLEM", "language=tr&year=2021")
        }
        nothing = ok(cast.deniz.get("/v1/library-items?q=ısırgan"))["items"]

    assert found == {asked: [item] for asked in found}
    assert nothing == []


@pytest.mark.requirement("PLT-05")
def test_what_was_withdrawn_is_downloaded_no_more(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        item = published(cast)
        [file] = ok(cast.deniz.get(f"{item}/evidence"))["items"]
        unreasoned = cast.oyggm.post(f"{item}/withdraw", {})
        ok(cast.oyggm.post(f"{item}/withdraw", {"reason": "Yayın hakkı sona erdi"}))

    assert refusal(unreasoned) == (422, "validation_failed")
    assert cast.deniz.get(item).status_code == 404
    assert cast.deniz.get(file["href"]).status_code == 404
    assert ok(cast.oyggm.get(item))["state"]["code"] == "withdrawn"


def drafted(cast: Cast, **said: Any) -> str:
    """A work of Deniz's, not yet shown."""
    return f"/v1/good-practices/{ok(cast.deniz.post('/v1/good-practices', WORK | said))['id']}"


@pytest.mark.requirement("PLT-09", "Q-35", "NTF-35")
def test_a_work_is_shown_under_its_authors_name_and_school_when_school_and_province_agree(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        work = drafted(cast)
        bring(cast.deniz, work)
        ok(cast.deniz.post(f"{work}/submit"))
        submitted = cast.last("training.good_practice.submitted")
        early = cast.province.post(f"{work}/publish")
        elsewhere = cast.head_burhaniye.post(f"{work}/endorse").status_code
        ok(cast.head_ayvalik.post(f"{work}/endorse"))
        endorsed = cast.last("training.good_practice.endorsed")
        foreign = cast.ankara.post(f"{work}/publish").status_code
        hidden = cast.stranger.get(work).status_code
        ok(cast.province.post(f"{work}/publish"))
        for reader in (cast.stranger, cast.ece):
            read = ok(reader.get(work))
        views = ok(cast.bora.get("/v1/good-practices?q=ışık&subject=Fizik"))["items"][0]["views"]

    assert [(one["role"], one["due"][:10]) for one in submitted["data"]["awaiting"]] == [("principal", "2025-10-06")]
    assert refusal(early) == (409, "invalid_transition")
    assert (elsewhere, foreign, hidden) == (404, 404, 404)
    assert {one["role"] for one in endorsed["data"]["awaiting"]} == {"province_officer", "oyggm_officer"}
    assert (read["author_name"], read["school_name"]) == ("Deniz Kaya", "Ayvalık Rüzgârlıkıyı Anadolu Lisesi")
    assert views == 2
    assert people_told(cast.last("training.good_practice.published")) == {str(cast.deniz.id)}


@pytest.mark.requirement("PLT-09")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"summary": None}, "summary_required"),
        ({"subject": None}, "subject_required"),
        ({"grade": None}, "grade_required"),
        ({"declares_content_rules": False}, "practice_declaration_required"),
        ({"shows_pupils": True}, "pupils_consent_required"),
        ({"shows_pupils": True, "consent_on": "2025-09-01"}, "pupils_consent_required"),
    ],
)
def test_a_work_is_complete_before_the_school_sees_it(communities: Cast, said: dict[str, Any], code: str) -> None:
    with at(DAY):
        answer = communities.deniz.post(f"{drafted(communities, **said)}/submit")

    assert refusal(answer) == (422, code)


@pytest.mark.requirement("PLT-09")
def test_of_a_principals_own_work_the_district_decides(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        work = f"/v1/good-practices/{ok(cast.head_burhaniye.post('/v1/good-practices', WORK))['id']}"
        shown = ok(cast.head_burhaniye.post(f"{work}/submit"))
        own = cast.head_burhaniye.post(f"{work}/endorse")
        ok(cast.burhaniye.post(f"{work}/endorse"))

    assert [(one["role"], one["unit"]) for one in shown["awaiting"]] == [("district_officer", "tr/10/burhaniye")]
    assert refusal(own) == (409, "own_record")
    assert ok(cast.oyggm.get(work))["unit"] == BURHANIYE


@pytest.mark.requirement("PLT-09", "Q-35", "NTF-35")
def test_a_work_comes_back_with_a_reason_and_what_is_complained_of_is_looked_at_again(communities: Cast) -> None:
    cast = communities
    with at(DAY):
        work = drafted(cast)
        ok(cast.deniz.post(f"{work}/submit"))
        ok(cast.head_ayvalik.post(f"{work}/return", {"reason": "Kaynak gösterilmeli"}))
        returned = cast.last("training.good_practice.returned")
        edit(cast.deniz, work, WORK | {"body": "Kaynak: kılavuz."})
        ok(cast.deniz.post(f"{work}/submit"))
        ok(cast.head_ayvalik.post(f"{work}/endorse"))
        ok(cast.oyggm.post(f"{work}/publish"))
        complained = ok(cast.stranger.post(f"{work}/complain", {"complaint": "Bir firmanın adı geçiyor."}))
        again = cast.ece.post(f"{work}/complain", {"complaint": "Bence de."})
        ok(cast.province.post(f"{work}/dismiss_complaint", {"reason": "Firma adı yok"}))
        ok(cast.ece.post(f"{work}/complain", {"complaint": "Bence var."}))
        nobodys = cast.ece.post(f"{work}/unpublish", {"reason": "Beğenmedim"})
        ok(cast.oyggm.post(f"{work}/unpublish", {"reason": "Firma adı var"}))

    assert people_told(returned) == {str(cast.deniz.id)}
    assert {one["role"] for one in complained["awaiting"]} == {"province_officer", "oyggm_officer"}
    assert refusal(again) == (409, "complaint_under_review")
    assert refusal(nobodys) == (403, "role_not_allowed")
    assert cast.stranger.get(work).status_code == 404
    assert people_told(cast.last("training.good_practice.unpublished")) == {str(cast.deniz.id)}
