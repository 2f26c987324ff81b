"""What a school shares, the partner uses and does not change; what is taken down is answered once (SM-PAR-7)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.partnership.cast import CAMLITEPE, POYRAZLI, Cast, at, ok, refusal, told_to
from tests.partnership.sharing import DECLARED, MATERIAL, QUESTION, draft, share

COORDINATORS = {("partnership_coordinator", unit) for unit in (CAMLITEPE, POYRAZLI)}
PRINCIPALS = {("principal", unit) for unit in (CAMLITEPE, POYRAZLI)}
DAY = "6.10.2025"
WHY = {"prohibited": "advertising", "reason": "Bir yayınevinin reklamı var"}


@pytest.mark.requirement("PAR-19", "PAR-28", "NTF-16")
def test_what_a_school_shares_reaches_the_partner_once_it_is_declared_free_of_what_is_forbidden(cast: Cast) -> None:
    with at(DAY):
        content = draft(cast, cast.aylin)
        before = cast.teacher.get(content).status_code
        undeclared = cast.aylin.post(f"{content}/publish", {"declares_content_rules": False})
        unsaid = cast.aylin.post(f"{content}/publish", {})
        ok(cast.aylin.post(f"{content}/publish", DECLARED))

    assert before == 404
    assert {refusal(undeclared), refusal(unsaid)} == {(422, "content_declaration_required")}
    read = ok(cast.teacher.get(content))
    assert (read["state"]["code"], read["body"], read["licence"]) == ("published", MATERIAL["body"], "cc_by_sa")
    assert [author["name"] for author in read["authors"]] == ["Aylin Koç"]
    published = cast.last("partnership.content.published")
    audience = {(one["role"], one["unit"], one.get("branch")) for one in published["data"]["audience"]}
    assert audience == {
        ("partnership_coordinator", POYRAZLI, None),
        ("teacher", POYRAZLI, "Matematik"),
        ("zumre_head", POYRAZLI, "Matematik"),
    }
    assert published["data"]["facts"]["topics"] == ["academic_achievement"]


@pytest.mark.requirement("PAR-19")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"topics": ["support_courses"]}, "topic_not_chosen"),
        ({"topics": []}, "validation_failed"),
        ({"field": "sporting"}, "validation_failed"),
        ({"field": "other"}, "validation_failed"),
        ({"resource_kind": None}, "validation_failed"),
        ({"link": "javascript:alert(1)"}, "validation_failed"),
        ({"licence": "whatever"}, "validation_failed"),
    ],
)
def test_a_content_belongs_to_a_chosen_topic_a_field_and_a_kind(cast: Cast, said: dict[str, Any], code: str) -> None:
    with at(DAY):
        answer = cast.aylin.post("/v1/contents", MATERIAL | {"partnership": cast.active} | said)

    assert refusal(answer) == (422, code)


@pytest.mark.requirement("PAR-19")
def test_the_four_fields_and_the_three_kinds_are_all_taken_and_others_in_words_of_ones_own(cast: Cast) -> None:
    with at(DAY):
        for field in ("academic", "social", "cultural", "artistic"):
            draft(cast, cast.aylin, field=field)
        for kind in ("written_material", "visual_material", "digital_material"):
            draft(cast, cast.aylin, resource_kind=kind)
        other = draft(
            cast, cast.aylin, field="other", field_other="Spor", resource_kind="other", resource_other="Maket"
        )

    assert ok(cast.aylin.get(other))["field_other"] == "Spor"


@pytest.mark.requirement("PAR-34")
def test_both_schools_fill_the_pool_and_only_the_authors_school_changes_what_is_in_it(cast: Cast) -> None:
    with at(DAY):
        ours = share(cast, cast.aylin, **QUESTION)
        theirs = share(cast, cast.poyraz_zumre, **QUESTION)
        text = QUESTION | DECLARED | {"body": "Değişti."}
        strangers_edit = [
            who.put(ours, text, If_Match="*") for who in (cast.teacher, cast.murat, cast.poyraz_zumre, cast.head_two)
        ]
        strangers_withdrawal = cast.murat.post(f"{ours}/withdraw")
        cast.edit(cast.aylin, ours, text)
        cast.edit(cast.selin, ours, text | {"name": "Üçgende açı"})
        withdrawn = ok(cast.selin.post(f"{ours}/withdraw"))
        pool = ok(cast.teacher.get(f"/v1/contents?partnership={cast.active}&kind=question"))["items"]

    assert {refusal(answer) for answer in strangers_edit} == {(403, "role_not_allowed")}
    assert refusal(strangers_withdrawal) == (403, "role_not_allowed")
    assert withdrawn["state"]["code"] == "withdrawn"
    assert [one["id"] for one in pool] == [theirs.rpartition("/")[2]]
    assert (pool[0]["subject"], pool[0]["grade"], pool[0]["kind"], pool[0]["unit"]) == (
        "Matematik",
        "12",
        "question",
        POYRAZLI,
    )
    assert cast.stranger.get(theirs).status_code == 404


@pytest.mark.requirement("PAR-34")
@pytest.mark.parametrize("missing", ["subject", "grade"])
def test_a_question_of_the_pool_has_a_subject_and_a_grade(cast: Cast, missing: str) -> None:
    with at(DAY):
        answer = cast.aylin.post("/v1/contents", QUESTION | {"partnership": cast.active, missing: None})

    assert refusal(answer) == (422, "validation_failed")
    assert missing in answer.json["errors"]


@pytest.mark.requirement("PAR-34")
def test_authors_serve_at_the_school_that_shares_and_those_of_a_joint_work_at_either(cast: Cast) -> None:
    both = [str(cast.aylin.id), str(cast.teacher.id)]
    with at(DAY):
        alone = cast.aylin.post("/v1/contents", MATERIAL | {"partnership": cast.active, "authors": both})
        work = share(cast, cast.aylin, kind="joint_work", authors=both)
        edited = cast.teacher.put(work, MATERIAL | DECLARED | {"kind": "joint_work"}, If_Match="*")

    assert refusal(alone) == (422, "author_not_of_the_school")
    assert {author["school"] for author in ok(cast.teacher.get(work))["authors"]} == {CAMLITEPE, POYRAZLI}
    assert refusal(edited) == (403, "role_not_allowed")


@pytest.mark.requirement("PAR-28")
def test_what_is_shared_is_edited_only_under_the_declaration_and_never_to_nothing(cast: Cast) -> None:
    with at(DAY):
        content = share(cast, cast.aylin)
        undeclared = cast.aylin.put(content, MATERIAL | {"body": "Yeni"}, If_Match="*")
        empty = cast.aylin.put(content, MATERIAL | DECLARED | {"body": None}, If_Match="*")
        nothing = cast.aylin.post(f"{draft(cast, cast.aylin, body=None)}/publish", DECLARED)

    assert refusal(undeclared) == (422, "content_declaration_required")
    assert refusal(empty) == (422, "nothing_left_to_share")
    assert refusal(nothing) == (422, "nothing_to_share")


@pytest.mark.requirement("PAR-28", "NTF-16")
@pytest.mark.parametrize("kind", ["joint_work", "material", "page"])
def test_a_directorate_takes_a_content_down_with_a_reason_that_all_concerned_are_told(cast: Cast, kind: str) -> None:
    with at(DAY):
        content = share(cast, cast.aylin, kind=kind)
        others = [who.post(f"{content}/take_down", WHY) for who in (cast.altieylul, cast.head_one, cast.selin)]
        short = cast.province.post(f"{content}/take_down", WHY | {"reason": "olmaz"})
        down = ok(cast.province.post(f"{content}/take_down", WHY))

    assert {refusal(answer) for answer in others} == {(403, "role_not_allowed")}
    assert refusal(short) == (422, "reason_too_short")
    assert (down["state"]["code"], down["prohibited"]) == ("taken_down", "advertising")
    assert cast.teacher.get(content).status_code == 404
    assert ok(cast.aylin.get(content))["taken_down_reason"] == WHY["reason"]
    told = cast.last("partnership.content.taken_down")
    roles = {(one["role"], one["unit"]) for one in told["data"]["audience"] if "role" in one}
    people = {one["person"] for one in told["data"]["audience"] if "person" in one}
    assert (roles, people) == (COORDINATORS | PRINCIPALS, {str(cast.aylin.id)})
    assert told["data"]["facts"]["reason"] == WHY["reason"]


@pytest.mark.requirement("Q-50")
def test_an_author_answers_once_the_province_decides_and_ogm_last(cast: Cast) -> None:
    said = {"reason": "Yanıt yeterli görülmedi"}
    with at(DAY):
        content = share(cast, cast.aylin)
        ok(cast.province.post(f"{content}/take_down", WHY))
        early = cast.province.post(f"{content}/uphold", said)
        answered = ok(cast.aylin.post(f"{content}/answer", {"answer": "Yalnızca kaynakça gösterildi."}))
        again = cast.aylin.post(f"{content}/answer", {"answer": "Bir kez daha."})
        ogm_early = cast.ogm.post(f"{content}/restore", said)
        upheld = ok(cast.province.post(f"{content}/uphold", said))
        twice = cast.province.post(f"{content}/restore", said)
        restored = ok(cast.ogm.post(f"{content}/restore", {"reason": "Kaynakça reklam değildir"}))
        over = cast.province.post(f"{content}/take_down", WHY)

    assert refusal(early) == (409, "invalid_transition")
    assert {(one["role"], one["unit"]) for one in answered["awaiting"]} == {("province_officer", "tr/10")}
    assert refusal(again) == (409, "already_answered")
    assert refusal(ogm_early) == (409, "invalid_transition")
    assert {(one["role"], one["unit"]) for one in upheld["awaiting"]} == {("ogm_officer", "tr")}
    assert refusal(twice) == (409, "invalid_transition")
    assert restored["state"]["code"] == "published"
    assert refusal(over) == (409, "decided_by_ministry")
    assert ok(cast.teacher.get(content))["state"]["code"] == "published"


@pytest.mark.requirement("Q-50")
def test_what_ogm_took_down_is_answered_to_ogm_and_its_word_is_the_last(cast: Cast) -> None:
    with at(DAY):
        content = share(cast, cast.aylin)
        ok(cast.ogm.post(f"{content}/take_down", WHY))
        partners = cast.murat.post(f"{content}/answer", {"answer": "Bence sorun yok."})
        answered = ok(cast.aylin.post(f"{content}/answer", {"answer": "Reklam değildir."}))
        province = cast.province.post(f"{content}/restore", {"reason": "Bizce sakıncası yok"})
        ok(cast.ogm.post(f"{content}/uphold", {"reason": "Reklam olarak kalıyor"}))
        after = cast.ogm.post(f"{content}/restore", {"reason": "Fikir değiştirildi mi"})

    assert partners.status_code == 404
    assert {(one["role"], one["unit"]) for one in answered["awaiting"]} == {("ogm_officer", "tr")}
    assert refusal(province) == (409, "invalid_transition")
    assert refusal(after) == (409, "invalid_transition")


@pytest.mark.requirement("PAR-28", "Q-50")
def test_what_was_taken_down_comes_back_only_changed_and_declared_anew(cast: Cast) -> None:
    with at(DAY):
        content = share(cast, cast.aylin)
        ok(cast.province.post(f"{content}/take_down", WHY))
        same = cast.aylin.post(f"{content}/revise", MATERIAL | DECLARED)
        revised = ok(cast.aylin.post(f"{content}/revise", MATERIAL | DECLARED | {"body": "Reklamsız metin."}))
        undeclared = cast.aylin.post(f"{content}/publish", {})
        ok(cast.aylin.post(f"{content}/publish", DECLARED))

    assert refusal(same) == (422, "content_not_changed")
    assert (revised["state"]["code"], revised["declares_content_rules"]) == ("draft", False)
    assert refusal(undeclared) == (422, "content_declaration_required")
    assert ok(cast.teacher.get(content))["body"] == "Reklamsız metin."
    assert told_to(cast.last("partnership.content.published")) >= {("partnership_coordinator", POYRAZLI)}


@pytest.mark.requirement("PAR-19", "PAR-34")
def test_a_content_is_found_by_any_form_of_its_words(cast: Cast) -> None:
    with at(DAY):
        sheet = share(
            cast, cast.aylin, name="IŞIĞIN KIRILMASI", body="İstanbul'da çekilen fotoğraflar.", subject="Fizik"
        )
        share(cast, cast.aylin, name="Şiir dinletisi", body="Okuma metinleri.", subject="Türk dili ve edebiyatı")
        found = {
            asked: [one["id"] for one in ok(cast.teacher.get(f"/v1/contents?q={asked}"))["items"]]
            for asked in (
                "ışık",
                "isik",
                "Işıklar",
                "istanbul",
                "İSTANBUL",
                "fotograf",
                "fizik ışık",
                "fizik şiir",
                "ısırgan",
            )
        }

    its_own = [sheet.rpartition("/")[2]]
    assert found == dict.fromkeys(found, its_own) | {"fizik şiir": [], "ısırgan": []}
    for odd in ("%27", "%5C", ":*", "%26%7C!", "ve", "%20", "(", "%F0%9F%98%80"):
        assert cast.teacher.get(f"/v1/contents?q={odd}").status_code in {200, 422}
    assert cast.ogm.get("/v1/meetings?q=x").status_code in {200, 422}
