"""The twelve obligations: each is met by the record that the ledger names, and by nothing else (PAR-20)."""

from __future__ import annotations

import pytest

from chassis.deadlines import take_due
from services.partnership.pairing.partnerships.model import Partnership
from tests.partnership.cast import Cast, at, ok
from tests.partnership.sharing import checklist, cooperation, draft, gift, share

EVERY = [
    "carry_out_calendar",
    "share_and_practise_on_topics",
    "appoint_coordinators_and_zumre_heads",
    "website_section",
    "teacher_cooperation",
    "material_support",
    "prepare_joint_action_plan",
    "run_plan_with_targets",
    "send_plan_by_end_of_august",
    "send_evaluation_report",
    "content_rules",
    "replan_from_results",
]
DAY = "6.10.2025"


def met(cast: Cast) -> set[str]:
    return {code for code, state in checklist(cast).items() if state == "met"}


@pytest.mark.requirement("PAR-20")
def test_the_checklist_has_the_twelve_obligations_in_their_order(cast: Cast) -> None:
    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]["obligations"]

    assert [one["code"] for one in shown] == EVERY
    assert [one["id"] for one in shown] == [f"PAR-20.{number:02}" for number in range(1, 13)]
    assert shown[5]["text"]["tr"].endswith("materyal desteği sağlanması")
    assert met(cast) == {"appoint_coordinators_and_zumre_heads"}


@pytest.mark.requirement("PAR-20", "PAR-21")
def test_the_web_sections_are_met_by_both_addresses(cast: Cast) -> None:
    record = f"/v1/partnerships/{cast.active}/record_address"
    with at(DAY):
        ok(cast.head_one.post(record, {"web": "https://camlitepe.meb.k12.tr/ortak"}))
        with_one = met(cast)
        ok(cast.head_two.post(record, {"web": "https://poyrazli.meb.k12.tr/ortak"}))
        with_both = met(cast)
        ok(cast.head_two.post(record, {"web": None}))

    assert with_both - with_one == {"website_section"}
    assert "website_section" not in met(cast)


@pytest.mark.requirement("PAR-20", "PAR-22")
def test_the_cooperation_of_teachers_is_met_by_a_record_that_stands(cast: Cast) -> None:
    before = met(cast)
    with at(DAY):
        record = ok(cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher)))["id"]
        recorded = met(cast)
        ok(cast.aylin.post(f"/v1/teacher-cooperations/{record}/strike", {"reason": "Yanlış kayıt"}))

    assert recorded - before == {"teacher_cooperation"}
    assert met(cast) == before


@pytest.mark.requirement("PAR-20", "PAR-23")
@pytest.mark.parametrize("is_given", [True, False])
def test_the_material_support_is_met_by_a_gift_or_by_a_reason(cast: Cast, *, is_given: bool) -> None:
    nothing = {"partnership": cast.active, "support": "not_possible", "reason": "Ödenek yok"}
    before = met(cast)

    with at(DAY):
        ok(cast.head_two.post("/v1/material-supports", gift(cast) if is_given else nothing))

    assert met(cast) - before == {"material_support"}


@pytest.mark.requirement("PAR-20", "PAR-26")
def test_the_plan_is_met_by_the_agreement_and_its_sending_in_august(cast: Cast) -> None:
    assert cast.complete_plan
    written = met(cast)
    assert cast.agreed_plan
    agreed = met(cast)
    assert cast.submitted_plan

    assert agreed - written == {"prepare_joint_action_plan"}
    assert met(cast) - agreed == {"send_plan_by_end_of_august"}


@pytest.mark.requirement("PAR-20", "PAR-26")
def test_a_plan_sent_late_does_not_meet_the_obligation(cast: Cast) -> None:
    with at("1.9.2025"):
        ok(cast.head_one.post(f"/v1/action-plans/{cast.approved_plan}/submit", {"late_reason": "Müdür değişti"}))

    assert "prepare_joint_action_plan" in met(cast)
    assert "send_plan_by_end_of_august" not in met(cast)


@pytest.mark.requirement("PAR-20", "PAR-28")
def test_the_content_rules_are_met_by_declarations_while_nothing_is_taken_down(cast: Cast) -> None:
    why = {"prohibited": "political", "reason": "Siyasi içerik var"}
    with at(DAY):
        draft(cast, cast.aylin)
        drafted = met(cast)
        content = share(cast, cast.aylin)
        shared = met(cast)
        ok(cast.province.post(f"{content}/take_down", why))
        share(cast, cast.aylin)
        down = met(cast)

    assert shared - drafted == {"content_rules"}
    assert "content_rules" not in down


@pytest.mark.requirement("PAR-20", "PAR-05")
def test_each_school_year_has_a_checklist_of_its_own(cast: Cast) -> None:
    with at("6.10.2025"):
        ok(cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher)))
    with at("2.6.2026"):
        while take_due(Partnership, {}):
            pass
        late = cooperation(cast, cast.aylin, cast.teacher, starts_on="2026-06-01")
        in_june = ok(cast.aylin.post("/v1/teacher-cooperations", late))

    assert in_june["school_year"] == "2025-2026"
    assert [checklist(cast, year)["teacher_cooperation"] for year in (0, 1)] == ["met", "open"]
