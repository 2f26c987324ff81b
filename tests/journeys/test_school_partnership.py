"""Ledger scenario SC-PAR, all twenty steps, played literally through the public API with the demo's clock.

Every refusal answers as it is written there; every "told" is seen in the right people's messages, and in nobody else's.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys import end_of_term, later_years
from tests.journeys.partnership_begins import COORDINATORS, PRINCIPALS, PROVINCE, Story, until_they_work_together
from tests.journeys.system import System, eventually

YEAR = "2025-2026"


@pytest.mark.requirement(
    "PAR-01", "PAR-02", "PAR-06", "PAR-08", "PAR-09", "PAR-10", "PAR-11", "PAR-12", "PAR-13", "PAR-14", "PAR-15",
    "PAR-24", "PAR-26", "PAR-27", "PAR-29", "PAR-30", "PAR-36", "PAR-38", "PAR-39", "PAR-44", "PAR-45",
    "PAR-03", "PAR-05", "PAR-16", "PAR-20", "PAR-21", "PAR-25", "PAR-28", "PAR-32", "PAR-34", "PAR-37", "PAR-40",
    "PAR-41", "PAR-42", "PAR-43", "NTF-01", "NTF-04", "NTF-05", "NTF-08", "NTF-09", "NTF-11", "NTF-12", "NTF-13",
    "PRV-05",
)  # fmt: skip
def test_two_schools_live_through_their_four_years(system: System) -> None:
    story = Story(system)
    try:
        until_they_work_together(story)
        _8_the_plan_is_agreed(story)
        _9_both_principals_approve(story)
        _10_group_one_submits(story)
        _11_the_province_returns_it(story)
        _12_ogm_accepts(story)
        later_years.play(story)
        end_of_term.play(story)
    finally:
        system.clock_back()


def _8_the_plan_is_agreed(story: Story) -> None:
    story.at("2025-06-10T10:00:00")
    selin, murat, aylin = story.selin_aktas, story.murat_deniz, story.aylin_koc
    made = selin.does("/partnership/v1/action-plans", {"partnership": story.partnership, "school_year": YEAR})
    story.plan = made["id"]
    plan = f"/partnership/v1/action-plans/{story.plan}"
    sections = {one["subject"]: one["id"] for one in selin.get(plan)["sections"]}
    whole, zumre = sections[None], sections["mathematics"]
    section = f"/partnership/v1/plan-sections/{zumre}"

    selin.edits(plan, {"declares_content_rules": True})
    selin.edits(f"/partnership/v1/plan-sections/{whole}", {"objectives": [], "activities": _activities(story)[1:]})
    bare = {"title": "TYT matematik ortalaması", "aims": ["increase_cooperation_and_support"], "indicators": []}
    selin.edits(section, {"objectives": [bare], "activities": []})
    assert selin.refused(f"{plan}/agree") == (422, "indicator_required")

    indicator = {
        "name": "TYT matematik neti",
        "unit_of_measure": "net",
        "baseline": 18.5,
        "target": 22,
        "measured_on": "2026-06-12",
        "owner": story.known("aylin.koc"),
    }
    selin.edits(section, {"objectives": [bare | {"indicators": [indicator]}], "activities": _activities(story)[:1]})
    aylin.does(f"{section}/confirm")
    assert selin.does(f"{plan}/agree")["state"]["code"] == "draft"
    assert murat.does(f"{plan}/agree")["state"]["code"] == "agreed"
    story.hears("partnership.action_plan.agreed", story.plan, PRINCIPALS)


def _9_both_principals_approve(story: Story) -> None:
    story.at("2025-06-18T10:00:00")
    plan = f"/partnership/v1/action-plans/{story.plan}"

    assert story.kemal_isik.does(f"{plan}/approve")["state"]["code"] == "agreed"
    assert story.ipek_su.does(f"{plan}/approve")["state"]["code"] == "school_approved"

    assert story.steps()["action_plan_prepared"] == "done"
    story.hears("partnership.action_plan.school_approved", story.plan, {"kemal.isik"})


def _10_group_one_submits(story: Story) -> None:
    story.at("2025-08-25T10:00:00")
    plan = f"/partnership/v1/action-plans/{story.plan}"

    assert story.ipek_su.refused(f"{plan}/submit") == (403, "role_not_allowed")
    shown = story.kemal_isik.does(f"{plan}/submit")

    assert (shown["state"]["code"], shown["late"]) == ("submitted", False)
    assert story.steps()["action_plan_sent"] == "done"
    told = {"vedat.cam", "ipek.su"} | COORDINATORS
    story.hears("partnership.action_plan.submitted", story.plan, told)


def _11_the_province_returns_it(story: Story) -> None:
    story.at("2025-08-27T10:00:00")
    plan = f"/partnership/v1/action-plans/{story.plan}"

    assert story.vedat_cam.does(f"{plan}/forward", NOTE)["state"]["code"] == "at_province"
    assert story.cansu_ilhan.refused(f"{plan}/return", {"reason": "eksik"})[0] == 422
    shown = story.cansu_ilhan.does(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"})

    assert shown["state"]["code"] == "returned"
    story.hears("partnership.action_plan.returned", story.plan, PRINCIPALS | COORDINATORS)


def _12_ogm_accepts(story: Story) -> None:
    story.at("2025-09-02T10:00:00")
    plan = f"/partnership/v1/action-plans/{story.plan}"

    story.selin_aktas.does(f"{plan}/revise")
    for section in story.selin_aktas.get(plan)["sections"]:
        if section["subject"] and section["state"] != "confirmed":
            story.aylin_koc.does(f"/partnership/v1/plan-sections/{section['id']}/confirm")
    for caller in (story.selin_aktas, story.murat_deniz):
        caller.does(f"{plan}/agree")
    for caller in (story.kemal_isik, story.ipek_su):
        caller.does(f"{plan}/approve")
    story.kemal_isik.does(f"{plan}/submit")
    for caller in (story.vedat_cam, story.cansu_ilhan):
        caller.does(f"{plan}/forward", NOTE)
    story.haluk_sezer.does(f"{plan}/accept")

    def running() -> Any:
        shown = story.haluk_sezer.get(plan)
        return shown["execution_state"] == "in_progress" and shown

    shown = eventually(running, "the clock starts the plan's execution")
    assert (shown["state"]["code"], shown["late"]) == ("accepted", False)
    told = PRINCIPALS | COORDINATORS | {"vedat.cam"} | PROVINCE
    story.hears("partnership.action_plan.accepted", story.plan, told)


def _activities(story: Story) -> list[dict[str, Any]]:
    each = {
        "responsible_one": story.known("selin.aktas"),
        "responsible_two": story.known("murat.deniz"),
        "starts_on": "2025-10-06",
        "ends_on": "2025-10-20",
    }
    return [
        each | {"topic": topic, "sample_code": code, "title": title, "kind": kind}
        for topic, code, title, kind in (
            ("academic_achievement", "shared_question_material_pool", "Ortak soru havuzu", LEARNING),
            ("academic_achievement", "joint_exam", "Ortak sınav", LEARNING),
            ("community_service", "joint_community_service", "Kıyı temizliği", SOCIAL),
            ("teaching_methods_sharing", "mixed_team_contest", "Bilim yarışması", SOCIAL),
        )
    ]


LEARNING, SOCIAL = "joint_learning_teaching_planning", "joint_social_activity_or_project"
NOTE = {"note": "İncelendi."}
