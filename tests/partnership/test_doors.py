"""What the doors refuse, whom they show what, and whether every word is there."""

from __future__ import annotations

from uuid import uuid4

import pytest

from chassis import texts
from services.partnership.app import SERVICE
from services.partnership.catalogue.model import CATALOGUE, PROGRAMME
from tests.partnership.cast import CAMLITEPE, INDICATOR, LETTER, OBJECTIVE, Cast, at, ok, refusal

GUIDE = {"name": "Okul Ortaklığı Programı Uygulama Kılavuzu", "text": "…", "in_force_on": "2025-05-01"}


@pytest.mark.requirement("PAR-07")
def test_a_cycle_keeps_the_guide_under_which_it_opened(cast: Cast) -> None:
    with at("1.5.2025"):
        first = ok(cast.ogm.post("/v1/guides", GUIDE))
    shown = ok(cast.head_two.get(f"/v1/partnerships/{cast.announced}"))
    with at("3.5.2025"):
        second = ok(cast.ogm.post("/v1/guides", GUIDE))

    assert shown["cycles"][0]["guide_id"] == first["id"]
    assert (first["edition"], second["edition"]) == (1, 2)
    assert ok(cast.head_two.get(f"/v1/guides/{first['id']}"))["state"]["code"] == "superseded"
    assert refusal(cast.head_two.post("/v1/guides", GUIDE)) == (403, "role_not_allowed")


@pytest.mark.requirement("PAR-06")
def test_a_letter_is_recorded_once(cast: Cast) -> None:
    shown = ok(cast.ogm.post("/v1/letters", LETTER))

    assert shown["verifications"] == LETTER["verifications"]
    assert refusal(cast.ogm.post("/v1/letters", LETTER)) == (409, "letter_already_recorded")
    assert cast.ogm.post("/v1/letters", LETTER | {"number": "a\x00b"}).status_code == 422


@pytest.mark.requirement("PAR-17", "Q-13")
def test_directorates_follow_plans_and_record_measures(cast: Cast) -> None:
    with at("20.8.2025"):
        assert cast.plan
        [line] = cast.bandirma.get("/v1/action-plans?place=tr/10/bandirma&school_year=2025-2026").json["items"]
        assert cast.bandirma.get("/v1/action-plans?place=tr/10/edremit").json["items"] == []
        ok(cast.bandirma.post(f"/v1/partnerships/{cast.active}/record_measure", {"text": "Okul arandı."}))
    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))

    assert line["days_left"] == 11
    assert [(one["text"], one["unit"]) for one in shown["measures"]] == [("Okul arandı.", "tr/10/bandirma")]


@pytest.mark.requirement("PAR-13", "PAR-45", "Q-06")
def test_a_joint_zumre_head_comes_of_a_held_meeting_of_the_subject(cast: Cast) -> None:
    assert cast.prepared
    with at("15.5.2025"):
        said = {
            "partnership": cast.contacted,
            "kind": "zumre",
            "subject": "Fizik",
            "meets_on": "2025-05-15",
            "mode": "online",
        }
        planned = ok(cast.selin.post("/v1/meetings", said))["id"]
        too_early = cast.selin.post("/v1/joint-zumre-heads", cast.selecting(planned))
        again = cast.meet("zumre", [cast.aylin, cast.poyraz_zumre], subject="Matematik")
        twice = cast.murat.post("/v1/joint-zumre-heads", cast.selecting(again))
        teacher = cast.selecting(again) | {"person": str(cast.teacher.id)}
        nobody = cast.selin.post("/v1/joint-zumre-heads", teacher)
        unknown = cast.selin.post("/v1/joint-zumre-heads", cast.selecting(str(uuid4())))

    assert refusal(too_early) == (422, "meeting_not_held")
    assert refusal(twice) == (409, "joint_zumre_head_already_selected")
    assert refusal(nobody) == (422, "not_zumre_head_of_the_subject")
    assert unknown.status_code == 404


@pytest.mark.requirement("PAR-24", "PAR-45")
def test_a_zumre_head_writes_the_own_section_only(cast: Cast) -> None:
    with at("10.6.2025"):
        own, whole = cast.section("Matematik"), cast.section(None)
        content = {"objectives": [OBJECTIVE], "activities": []}
        cast.edit(cast.poyraz_zumre, own, content)
        other = cast.aylin.put(whole, content, If_Match="*")
        teacher = cast.teacher.put(own, content, If_Match="*")
        confirm = cast.poyraz_zumre.post(f"{own}/confirm")
        stranger = cast.activity() | {"responsible_two": str(cast.selin.id)}
        wrong = cast.aylin.put(own, {"objectives": [], "activities": [stranger]}, If_Match="*")
        infinite = OBJECTIVE | {"indicators": [INDICATOR | {"target": 1e300}]}
        large = cast.aylin.put(own, {"objectives": [infinite], "activities": []}, If_Match="*")

    assert refusal(other) == refusal(teacher) == refusal(confirm) == (403, "role_not_allowed")
    assert refusal(wrong) == (422, "responsible_not_of_the_school")
    assert large.status_code == 422


@pytest.mark.requirement("PAR-05", "Q-58")
def test_a_year_that_is_not_open_is_not_planned(cast: Cast) -> None:
    with at("17.5.2025"):
        said = {"partnership": cast.active, "school_year": "2026-2027"}
        early = cast.selin.post("/v1/action-plans", said)
        ok(cast.selin.post("/v1/action-plans", said | {"school_year": "2025-2026"}))
        twice = cast.murat.post("/v1/action-plans", said | {"school_year": "2025-2026"})

    assert refusal(early) == (422, "cycle_not_open")
    assert refusal(twice) == (409, "plan_already_drafted")


@pytest.mark.requirement("PAR-29", "PAR-30", "PAR-38")
def test_whoever_is_signed_in_reads_the_catalogue(cast: Cast) -> None:
    assert cast.stranger.get("/v1/catalogue").json == {"programme": PROGRAMME, "lists": CATALOGUE.lists}


@pytest.mark.parametrize("address", ["partnerships", "action-plans", "meetings", "coordinators", "plan-sections"])
def test_odd_filters_find_nothing(cast: Cast, address: str) -> None:
    for asked in ("partnership=x", "plan=x", "place=%25", "school_year=x", "unit=%5C", "overdue=maybe"):
        assert cast.ogm.get(f"/v1/{address}?{asked}").status_code in {200, 422}


@pytest.mark.requirement("PAR-12", "PRV-05")
def test_a_list_shows_no_phone(cast: Cast) -> None:
    assert cast.appointments

    listed = cast.ogm.get(f"/v1/coordinators?partnership={cast.contacted}").json["items"]

    assert [one["unit"] for one in listed][-1] == CAMLITEPE
    assert "phone" not in listed[0]


def test_every_choice_of_the_forms_has_its_words(cast: Cast) -> None:
    described = cast.house.client.get("/openapi.json").json
    texts.use(SERVICE.package)
    said = [
        f"choice.{shape.get('x-choices', field)}.{code}"
        for schema in described["components"]["schemas"].values()
        for field, shape in schema.get("properties", {}).items()
        for one in (shape, shape.get("items", {}))
        for code in one.get("enum", [])
        if code is not None
    ]

    assert [key for key in said if not texts.has(key)] == []
