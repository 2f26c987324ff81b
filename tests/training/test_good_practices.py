"""Works of teachers: complete, agreed to by school and province, shown with their author."""

from __future__ import annotations

from typing import Any

import pytest

from tests.training.answers import at, ok, people_told, refusal
from tests.training.cast_communities import BURHANIYE, Cast, bring, edit

DAY = "15.9.2025"
WORK: dict[str, Any] = {
    "name": "Etkinlik temelli ışık dersi",
    "summary": "Öğrenciler ışığın kırılmasını kendileri keşfediyor.",
    "subject": "Fizik",
    "grade": "10",
    "licence": "cc_by",
    "declares_content_rules": True,
}


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


@pytest.mark.requirement("PRV-12")
def test_with_the_parents_consent_taken_back_a_work_is_shown_no_more_at_once(communities: Cast) -> None:
    """Who agreed to what and since when is on record; the parents tell the school, which has an account."""
    cast = communities
    consent = {"shows_pupils": True, "consent_on": "2025-09-01", "consent_scope": "Sınıf fotoğrafı, ad yok"}
    with at(DAY):
        work = drafted(cast, **consent)
        file = bring(cast.deniz, work)["href"]
        ok(cast.deniz.post(f"{work}/submit"))
        ok(cast.head_ayvalik.post(f"{work}/endorse"))
        published = ok(cast.province.post(f"{work}/publish"))
        seen = cast.stranger.get(work).status_code, cast.stranger.get(file).status_code
        nobodys = cast.head_burhaniye.post(f"{work}/withdraw_consent", {"reason": "Veli istemiyor"})
        taken_back = ok(cast.head_ayvalik.post(f"{work}/withdraw_consent", {"reason": "Veli dilekçesi, 15.09.2025"}))
        told = cast.last("training.good_practice.consent_withdrawn")

    assert {name: published[name] for name in consent} == consent
    assert seen == (200, 200)
    assert refusal(nobodys) == (403, "role_not_allowed")
    assert (taken_back["state"]["code"], taken_back["consent_on"]) == ("unpublished", None)
    assert (cast.stranger.get(work).status_code, cast.stranger.get(file).status_code) == (404, 404)
    assert (people_told(told), told["data"]["records"]) == ({str(cast.deniz.id)}, [])


@pytest.mark.requirement("PRV-12")
def test_a_work_on_its_way_comes_back_without_the_consent_and_a_work_without_pupils_has_none(
    communities: Cast,
) -> None:
    cast = communities
    with at(DAY):
        work = drafted(cast, shows_pupils=True, consent_on="2025-09-01", consent_scope="Sınıf fotoğrafı")
        ok(cast.deniz.post(f"{work}/submit"))
        ok(cast.head_ayvalik.post(f"{work}/endorse"))
        back = ok(cast.deniz.post(f"{work}/withdraw_consent", {"reason": "Veli vazgeçti"}))
        again = cast.deniz.post(f"{work}/submit")
        other = drafted(cast)
        ok(cast.deniz.post(f"{other}/submit"))
        without = cast.deniz.post(f"{other}/withdraw_consent", {"reason": "?"})

    assert back["state"]["code"] == "returned"
    assert refusal(again) == (422, "pupils_consent_required")
    assert refusal(without) == (409, "invalid_transition")


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
