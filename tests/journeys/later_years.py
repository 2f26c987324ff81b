"""Ledger scenario SC-PAR, steps 13 to 17: the first year is carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.journeys.caller import Caller
from tests.journeys.system import eventually

if TYPE_CHECKING:
    from tests.journeys.partnership_begins import Story

TWO, GULYOLU = "tr/10/bandirma/745612", "tr/10/karesi/745404"
DECLARED = {"declares_content_rules": True}
QUESTION = {
    "kind": "question",
    "field": "academic",
    "topics": ["academic_achievement"],
    "subject": "mathematics",
    "grade": "12",
    "body": "Açı kaç derecedir?",
    "licence": "cc_by_sa",
}
MATERIAL = QUESTION | {"kind": "material", "name": "Türev çalışma kâğıdı", "resource_kind": "written_material"}
BOTH_CAME = [
    {"group": "teacher", "head_count_one": 2, "head_count_two": 2},
    {"group": "student", "head_count_one": 60, "head_count_two": 60},
]


def play(story: Story) -> None:
    """After OGM has accepted the first plan."""
    _13_the_joint_exam(story)
    _14_the_contest(story)
    _15_what_is_shared(story)
    _16_a_coordinator_moves(story)
    _17_the_evaluation_meeting(story)


def outcomes(story: Story) -> dict[str, str]:
    """The eleven outcomes of the first year, each with its status."""
    shown = story.haluk_sezer.get(f"/partnership/v1/partnerships/{story.partnership}")
    return {one["code"]: one["status"] for one in shown["cycles"][0]["outcomes"]}


def activity(story: Story, title: str) -> str:
    """The address of one of the plan's activities."""
    listed = story.selin_aktas.get("/partnership/v1/activities", plan=story.plan, limit=200)["items"]
    return next(f"/partnership/v1/activities/{one['id']}" for one in listed if one["title"]["tr"] == title)


def tasks(who: Caller) -> set[str]:
    """What waits for somebody, by its title."""
    return {one["title"]["tr"] for one in who.tasks()}


def shared(story: Story, who: Caller, said: dict[str, Any]) -> str:
    """A content in preparation."""
    made = who.does("/partnership/v1/contents", said | {"partnership": story.partnership})
    return f"/partnership/v1/contents/{made['id']}"


def _13_the_joint_exam(story: Story) -> None:
    story.at("2025-10-20T10:00:00")
    exam = activity(story, "Ortak sınav")
    story.selin_aktas.does(f"{exam}/start")
    done = {"result": "Sınav iki okulda aynı saatte yapıldı.", "participants": BOTH_CAME}

    assert story.murat_deniz.does(f"{exam}/complete", done)["state"]["code"] == "completed"
    for who in (story.aylin_koc, story.hulya_demirel):
        for number in range(10):
            question = shared(story, who, QUESTION | {"name": f"Soru {number + 1}"})
            who.does(f"{question}/publish", DECLARED)
            if who is story.aylin_koc:
                camlitepes = question

    assert outcomes(story)["joint_exam_and_question_pool"] == "achieved"
    version = story.hulya_demirel.client.get(f"/api{camlitepes}").headers["ETag"]
    other = story.hulya_demirel.client.put(
        f"/api{camlitepes}", json=QUESTION | {"name": "Başka"}, headers={"If-Match": version}
    )
    assert other.status_code == 403


def _14_the_contest(story: Story) -> None:
    story.at("2025-11-24T10:00:00")
    contest = activity(story, "Bilim yarışması")
    story.selin_aktas.does(f"{contest}/start")
    done = {"result": "Takımlar yarıştı.", "participants": BOTH_CAME, "contest_field": "scientific"}
    of_one = [{"name": "Kıvılcım", "students_one": 3, "students_two": 0}]

    assert story.selin_aktas.refused(f"{contest}/complete", done | {"teams": of_one}) == (422, "team_not_mixed")
    mixed = [{"name": "Kıvılcım", "students_one": 2, "students_two": 1}]
    assert story.selin_aktas.does(f"{contest}/complete", done | {"teams": mixed})["state"]["code"] == "completed"


def _15_what_is_shared(story: Story) -> None:
    story.at("2025-12-01T10:00:00")
    material = shared(story, story.aylin_koc, MATERIAL)
    pair = f"/partnership/v1/partnerships/{story.partnership}"

    assert story.aylin_koc.refused(f"{material}/publish", {"declares_content_rules": False})[0] == 422
    story.aylin_koc.does(f"{material}/publish", DECLARED)
    for who, name in ((story.selin_aktas, "camlitepe"), (story.murat_deniz, "poyrazli")):
        who.does(f"{pair}/record_address", {"web": f"https://{name}.meb.k12.tr/ortak-okulumuz"})

    subject = material.rpartition("/")[2]
    story.hears("partnership.content.published", subject, {"murat.deniz", "hulya.demirel", "ali.tas"})
    assert outcomes(story)["website_section_shared"] == "achieved"


def _16_a_coordinator_moves(story: Story) -> None:
    story.at("2026-01-12T10:00:00")
    murat, coordinators = story.known("murat.deniz"), "/partnership/v1/coordinators"
    pair = f"/partnership/v1/partnerships/{story.partnership}"
    [his] = [one["id"] for one in story.ipek_su.get(pair)["coordinators"] if one["person"] == murat]
    assert {"Ortak soru havuzu", "Kıyı temizliği"} <= tasks(story.murat_deniz)

    story.sistem_yoneticisi.does(f"/gateway/v1/people/{murat}/move", {"unit": GULYOLU, "on": "2026-01-12"})
    story.hears("partnership.appointment.ended", his, {"ipek.su", "selin.aktas"})
    said = {
        "person": story.known("esra.tunc"),
        "title": "Öğretmen",
        "phone": "+905321110009",
        "email": "esra.tunc@ornek.invalid",
    }
    hers = story.ipek_su.does(coordinators, said | {"partnership": story.partnership})

    eventually(lambda: story.murat_deniz.sees(pair) == 404, "Murat sees the partnership no more")
    assert story.murat_deniz.post(f"{pair}/record_address", {"web": "https://x.meb.k12.tr"}).status_code == 404
    eventually(lambda: story.esra_tunc.sees(pair) == 200, "Esra sees the partnership")
    told = {"kemal.isik", "selin.aktas", "vedat.cam", "nesrin.liman"}
    story.hears("partnership.coordinator.appointed", hers["id"], told)
    assert story.selin_aktas.get(f"{coordinators}/{hers['id']}")["phone"] == said["phone"]
    [shown] = [one for one in story.selin_aktas.get(pair)["coordinators"] if one["unit"] == TWO]
    assert (shown["person"], shown["email"]) == (said["person"], said["email"])
    mine = {"Ortak soru havuzu", "Kıyı temizliği"}
    eventually(lambda: mine <= tasks(story.esra_tunc), "what Murat had open waits for Esra")
    assert not mine & tasks(story.murat_deniz)


def _17_the_evaluation_meeting(story: Story) -> None:
    story.at("2026-05-15T10:00:00")
    meetings, ogm = "/partnership/v1/evaluation-meetings", story.haluk_sezer
    said = {
        "school_year": "2025-2026",
        "meets_on": "2026-05-15",
        "mode": "online",
        "partnerships": [story.partnership],
    }
    meeting = ogm.does(meetings, said)
    came = {"partnership": story.partnership, "group_one_attended": True, "group_two_attended": True}
    ogm.does(f"{meetings}/{meeting['id']}/hold", {"attendance": [came], "minutes": "Yıl değerlendirildi."})

    assert story.steps()["ministry_evaluation_meeting"] == "done"
