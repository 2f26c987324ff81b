"""Ledger scenario SC-PAR, all twenty steps, played literally through the public API with the demo's clock.

Every refusal answers as it is written there; every "told" is seen in the right people's messages, and in nobody else's.
"""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import Any

import pytest

from tests.journeys import end_of_term, later_years
from tests.journeys.caller import Caller
from tests.journeys.callers import Callers
from tests.journeys.system import System, eventually

G1, G2, OTHER, GULYOLU = "745101", "745612", "745303", "745404"
ONE, TWO = f"tr/10/altieylul/{G1}", f"tr/10/bandirma/{G2}"
PRINCIPALS = {"kemal.isik", "ipek.su"}
COORDINATORS = {"selin.aktas", "murat.deniz"}
DISTRICTS = {"vedat.cam", "nesrin.liman"}
PROVINCE = {"cansu.ilhan", "mehmet.ovali"}
OGM = {"haluk.sezer", "belgin.isikli"}
YEAR = "2025-2026"


class Story(Callers):
    """The scenario's people, and what they have made so far."""

    partnership = ""
    plan = ""
    list = ""

    def mails(self, *words: str) -> list[str]:
        """The bodies of the e-mails in which one of these words stands."""
        files = sorted(self.system.mails.glob("*.eml"))
        parts = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
        bodies = [part.get_body(("plain",)).get_content() for part in parts]
        return [body for body in bodies if any(word in body for word in words)]

    def steps(self) -> dict[str, str]:
        """The nine calendar steps of the first cycle, each with its state."""
        shown = self.haluk_sezer.get(f"/partnership/v1/partnerships/{self.partnership}")
        return {step["code"]: step["state"] for step in shown["cycles"][0]["steps"]}


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


def until_they_work_together(story: Story) -> None:
    """Steps 1 to 7."""
    _1_ogm_imports_the_list(story)
    _2_the_list_is_announced(story)
    _3_the_first_contact(story)
    _4_both_appoint_a_coordinator(story)
    _5_the_information_meeting(story)
    _6_the_joint_zumre_meeting(story)
    _7_the_partnership_starts(story)


def _1_ogm_imports_the_list(story: Story) -> None:
    story.at("2025-05-02T10:00:00")
    ogm, lists = story.haluk_sezer, "/partnership/v1/school-lists"
    lines = [{"group_one": G1, "group_two": G2}, {"group_one": OTHER, "group_two": GULYOLU}]

    answer = ogm.post(lists, {"lines": lines})
    assert answer.status_code == 422
    assert "school_type_not_eligible" in answer.text or "Ortaokul" in answer.text
    assert list(answer.json()["errors"]["lines"]) == ["1"]
    assert ogm.get("/partnership/v1/partnerships")["items"] == []

    made = ogm.does(lists, {"lines": lines[:1]})
    [pair] = ogm.get("/partnership/v1/partnerships")["items"]
    story.partnership, story.list = pair["id"], made["id"]
    shown = ogm.get(f"/partnership/v1/partnerships/{pair['id']}")
    assert (shown["state"]["code"], shown["group_one"], shown["group_two"]) == ("listed", ONE, TWO)


def _2_the_list_is_announced(story: Story) -> None:
    story.at("2025-05-02T10:30:00")
    ogm = story.haluk_sezer
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    the_list = f"/partnership/v1/school-lists/{story.list}"

    assert ogm.refused(f"{the_list}/announce") == (422, "letter_required")
    letter = ogm.does("/partnership/v1/letters", LETTER)
    ogm.does(f"{the_list}/link_letter", {"letter": letter["id"]})
    ogm.does(f"{the_list}/announce")

    assert ogm.get(pair)["state"]["code"] == "announced"
    story.hears("partnership.partnership.announced", story.partnership, PRINCIPALS | DISTRICTS | PROVINCE)
    for school in (ONE, TWO):
        story.cansu_ilhan.does(f"{pair}/confirm_told", {"school": school})
    # E-mails go to the same people, with the case number and a link, and nothing personal.
    mails = eventually(lambda: (found := story.mails("Duyuruldu", "duyuruldu")) and len(found) >= 6 and found, "mails")
    assert all("http" in mail and "1000001" not in mail for mail in mails)


def _3_the_first_contact(story: Story) -> None:
    story.at("2025-05-05T11:00:00")
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    contact = {"contacted_on": "2025-05-05", "mode": "online"}

    assert story.ipek_su.refused(f"{pair}/record_contact", contact) == (403, "role_not_allowed")
    story.kemal_isik.does(f"{pair}/record_contact", contact)

    assert story.ipek_su.get(pair)["state"]["code"] == "contacted"
    story.hears("partnership.partnership.contacted", story.partnership, {"ipek.su"})


def _4_both_appoint_a_coordinator(story: Story) -> None:
    story.at("2025-05-07T09:00:00")
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    made: dict[str, Any] = {}
    for principal, coordinator, phone in (
        (story.kemal_isik, "selin.aktas", "+905321110001"),
        (story.ipek_su, "murat.deniz", "+905321110002"),
    ):
        made[coordinator] = principal.does(
            "/partnership/v1/coordinators",
            {
                "partnership": story.partnership,
                "person": story.known(coordinator),
                "title": "Öğretmen",
                "phone": phone,
                "email": f"{coordinator}@ornek.invalid",
            },
        )
    assert story.kemal_isik.get(pair)["state"]["code"] == "preparing"
    # Each coordinator acts as one as soon as the directory has heard of the appointment.
    for caller in (story.selin_aktas, story.murat_deniz):
        eventually(lambda c=caller: c.sees(pair) == 200, f"{caller.username} sees the partnership")
    theirs = story.selin_aktas.get(f"/partnership/v1/coordinators/{made['murat.deniz']['id']}")
    assert theirs["phone"] == "+905321110002"
    assert story.ayse_gul.sees(f"/partnership/v1/coordinators/{made['murat.deniz']['id']}") == 404
    assert story.ayse_gul.sees(pair) == 404
    told = str(story.system.rows("services.partnership", "SELECT payload FROM outbox"))
    assert [secret for secret in ("+90532", "@ornek", "Selin", "Murat", "Aktaş") if secret in told] == []


def _as_coordinator(story: Story, caller: Caller, address: str, said: Any) -> Any:
    """The first steps of a new coordinator wait until the appointment has reached the directory."""
    answer = eventually(
        lambda: (found := caller.post(address, said)).status_code not in {403, 404} and found,
        f"{caller.username} may act as coordinator",
    )
    assert answer.is_success, answer.text
    return answer.json()


def _5_the_information_meeting(story: Story) -> None:
    story.at("2025-05-12T14:00:00")
    meeting = _as_coordinator(
        story,
        story.selin_aktas,
        "/partnership/v1/meetings",
        {"partnership": story.partnership, "kind": "information", "meets_on": "2025-05-12", "mode": "online"},
    )
    held = f"/partnership/v1/meetings/{meeting['id']}/hold"
    few = [story.known(name) for name in ("kemal.isik", "aylin.koc")]
    everyone = few + [story.known(name) for name in ("ipek.su", "hulya.demirel")]
    said = {"minutes": "Okulların durumu paylaşıldı.", "decisions": "Ortak zümreler toplanacak."}

    assert story.selin_aktas.post(held, {**said, "attendees": few}).status_code == 422
    story.selin_aktas.does(held, {**said, "attendees": everyone})

    assert (story.steps()["information_meeting"], story.steps()["coordinators_appointed"]) == ("done", "done")


def _6_the_joint_zumre_meeting(story: Story) -> None:
    story.at("2025-05-14T14:00:00")
    meeting = _as_coordinator(
        story,
        story.murat_deniz,
        "/partnership/v1/meetings",
        {
            "partnership": story.partnership,
            "kind": "zumre",
            "subject": "mathematics",
            "meets_on": "2025-05-14",
            "mode": "online",
        },
    )
    attendees = [story.known(name) for name in ("aylin.koc", "hulya.demirel", "selin.aktas", "murat.deniz")]
    said = {"attendees": attendees, "minutes": "Matematik zümreleri toplandı.", "decisions": "Aylin Koç seçildi."}
    head = {
        "partnership": story.partnership,
        "meeting": meeting["id"],
        "person": story.known("aylin.koc"),
        "phone": "+905321110003",
        "email": "aylin.koc@ornek.invalid",
    }

    assert story.selin_aktas.post("/partnership/v1/joint-zumre-heads", head).status_code == 422
    story.murat_deniz.does(f"/partnership/v1/meetings/{meeting['id']}/hold", said)
    made = story.selin_aktas.does("/partnership/v1/joint-zumre-heads", head)

    assert story.steps()["joint_zumre_heads_selected"] == "done"
    mathematicians = {"aylin.koc", "onur.er", "hulya.demirel", "ali.tas"} | COORDINATORS
    story.hears("partnership.joint_zumre_head.selected", made["id"], mathematicians - {"selin.aktas"})


def _7_the_partnership_starts(story: Story) -> None:
    story.at("2025-05-16T10:00:00")
    pair = f"/partnership/v1/partnerships/{story.partnership}"

    assert story.selin_aktas.post(f"{pair}/start", {"topics": []}).status_code == 422
    topics = ["academic_achievement", "teaching_methods_sharing", "community_service"]
    shown = story.selin_aktas.does(f"{pair}/start", {"topics": topics})

    assert (shown["state"]["code"], shown["term_start"], shown["term_end"]) == ("active", "2025-09-01", "2029-08-31")
    assert {task["state"] for task in shown["may_tasks"]} == {"done"}
    told = PRINCIPALS | COORDINATORS | DISTRICTS | PROVINCE | OGM
    story.hears("partnership.partnership.started", story.partnership, told - {"selin.aktas"})


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
LETTER = {
    "number": "E-59947035-315.99-48397488",
    "subject": "Okul Ortaklığı Programı Çalışmaları",
    "dated_on": "2022-04-25",
    "issuing_unit": "Ortaöğretim Genel Müdürlüğü",
    "signatory_title": "Genel Müdür",
    "verifications": [{"address": "https://dogrulama.ornek.invalid", "code": "7ebb-2396-3f49-b3d3-2c12"}],
}
