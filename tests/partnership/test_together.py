"""Two people at once, and what an edit voids."""

from __future__ import annotations

import pytest

from tests.partnership.at_once import at_once
from tests.partnership.cast import OBJECTIVE, PAIR, Cast, at, ok, refusal

CONTENT = {"objectives": [OBJECTIVE], "activities": []}


@pytest.mark.requirement("PAR-08", "Q-01")
def test_a_school_is_partnered_once_though_two_import_it_at_once(cast: Cast) -> None:
    with at("2.5.2025"):
        answers = at_once(*[(cast.ogm, lambda who: who.post("/v1/school-lists", {"lines": [PAIR]}))] * 2)

    assert min(one.status_code for one in answers) == 201
    [lost] = [one for one in answers if one.status_code != 201]
    assert lost.status_code in {409, 422}
    assert lost.json["code"] == "already_partnered"
    assert cast.house.told().count("partnership.partnership.listed") == 1


@pytest.mark.requirement("Q-57")
def test_of_two_edits_of_one_section_one_wins(cast: Cast) -> None:
    with at("10.6.2025"):
        section = cast.section("Matematik")
        tag = cast.selin.get(section).headers["ETag"]
        answers = at_once(
            *[(who, lambda me: me.put(section, CONTENT, If_Match=tag)) for who in (cast.selin, cast.murat)]
        )

    assert sorted(one.status_code for one in answers) == [200, 412]
    [lost] = [one for one in answers if one.status_code == 412]
    assert (lost.json["code"], lost.json["version"]) == ("stale_version", 2)
    assert cast.house.told().count("partnership.plan_section.edited") == 1
    assert cast.selin.put(section, CONTENT).status_code == 428


@pytest.mark.requirement("Q-57", "PAR-45")
def test_different_sections_never_conflict(cast: Cast) -> None:
    with at("10.6.2025"):
        addresses = [cast.section("Matematik"), cast.section(None)]
        tags = [cast.selin.get(one).headers["ETag"] for one in addresses]
        answers = at_once(
            (cast.selin, lambda me: me.put(addresses[0], CONTENT, If_Match=tags[0])),
            (cast.murat, lambda me: me.put(addresses[1], CONTENT, If_Match=tags[1])),
        )

    assert [one.status_code for one in answers] == [200, 200]


@pytest.mark.requirement("PAR-24", "Q-57")
def test_a_row_named_by_its_id_stays_the_same_row(cast: Cast) -> None:
    with at("10.6.2025"):
        section = cast.section("Matematik")
        first = cast.edit(cast.aylin, section, CONTENT)["objectives"][0]
        kept = {"id": first["id"], **OBJECTIVE, "title": "Yeni ad", "indicators": []}
        second = cast.edit(cast.aylin, section, {"objectives": [OBJECTIVE, kept], "activities": []})["objectives"]
        tag = cast.aylin.get(section).headers["ETag"]
        twice = cast.aylin.put(section, {"objectives": [kept, kept], "activities": []}, If_Match=tag)

    assert [one["title"] for one in second] == [OBJECTIVE["title"], "Yeni ad"]
    assert second[1]["id"] == first["id"] != second[0]["id"]
    assert refusal(twice) == (422, "unknown_row")


@pytest.mark.requirement("PAR-24", "PAR-45")
def test_an_edit_voids_what_was_agreed(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.complete_plan}"
    with at("11.6.2025"):
        half = ok(cast.selin.post(f"{plan}/agree"))
        assert refusal(cast.selin.post(f"{plan}/agree")) == (409, "already_signed")
        assert {one["unit"] for one in half["awaiting"]} == {cast.murat.posts[0].unit}
        cast.edit(cast.murat, cast.section("Matematik"), CONTENT)
        shown = ok(cast.selin.get(plan))
        assert {one["unit"] for one in shown["awaiting"]} == {one.posts[0].unit for one in (cast.selin, cast.murat)}
        assert refusal(cast.murat.post(f"{plan}/agree")) == (422, "section_not_confirmed")
        ok(cast.aylin.post(f"{cast.section('Matematik')}/confirm"))
        ok(cast.murat.post(f"{plan}/agree"))
        ok(cast.selin.post(f"{plan}/agree"))
        ok(cast.head_one.post(f"{plan}/approve"))
        cast.edit(cast.selin, cast.section(None), {"objectives": [], "activities": [cast.activity()]})
        reopened = ok(cast.selin.get(plan))
        ok(cast.selin.post(f"{plan}/agree"))
        ok(cast.murat.post(f"{plan}/agree"))
        first_again = ok(cast.head_two.post(f"{plan}/approve"))

    assert reopened["state"]["code"] == "draft"
    assert first_again["state"]["code"] == "agreed"


def test_an_edit_calls_nobody_again_but_whose_mark_it_voided(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.complete_plan}"
    with at("11.6.2025"):
        ok(cast.selin.post(f"{plan}/agree"))
        cast.edit(cast.murat, plan, {"declares_content_rules": True})

    awaited = cast.last("partnership.action_plan.edited")["data"]["awaiting"]
    again = {one["unit"]: one.get("again", False) for one in awaited}
    assert again == {cast.selin.posts[0].unit: False, cast.murat.posts[0].unit: True}


@pytest.mark.requirement("PAR-24")
def test_a_section_that_is_edited_calls_back_who_had_agreed(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.complete_plan}"
    with at("11.6.2025"):
        ok(cast.selin.post(f"{plan}/agree"))
        cast.edit(cast.murat, cast.section("Matematik"), CONTENT)

    awaited = cast.last("partnership.action_plan.marks_dropped")["data"]["awaiting"]
    assert [one["unit"] for one in awaited if not one.get("again")] == [cast.selin.posts[0].unit]


@pytest.mark.requirement("PAR-24")
def test_a_principal_who_does_not_approve_says_why(cast: Cast) -> None:
    reopen = f"/v1/action-plans/{cast.agreed_plan}/reopen"
    with at("12.6.2025"):
        assert refusal(cast.head_two.post(reopen, {"reason": "olmaz"})) == (422, "reason_too_short")
        assert ok(cast.head_two.post(reopen, {"reason": "Hedefler çok düşük"}))["state"]["code"] == "draft"


@pytest.mark.requirement("Q-57", "PAR-26")
def test_of_two_who_return_and_forward_at_once_one_wins(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.submitted_plan}"
    reason = {"reason": "Gösterge ölçüm tarihi eksik"}
    with at("27.8.2025"):
        answers = at_once(
            (cast.altieylul, lambda me: me.post(f"{plan}/forward")),
            (cast.altieylul, lambda me: me.post(f"{plan}/return", reason)),
        )

    assert sorted(one.status_code for one in answers) == [200, 409]
    told = cast.house.told()
    assert (
        told.count("partnership.action_plan.forwarded_to_province") + told.count("partnership.action_plan.returned")
        == 1
    )


@pytest.mark.requirement("PAR-12")
def test_a_repeated_call_has_one_effect(cast: Cast) -> None:
    with at("7.5.2025"):
        said = cast.naming(cast.selin, cast.contacted)
        one, two = (cast.head_one.post("/v1/coordinators", said, Idempotency_Key="a1") for _ in range(2))

    assert (one.status_code, two.status_code, one.json["id"]) == (201, 201, two.json["id"])
    assert two.headers["Idempotency-Replayed"] == "true"
    assert cast.house.told().count("partnership.coordinator.appointed") == 1
