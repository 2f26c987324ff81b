"""Ledger scenario SC-PAR, steps 13 to 20: the year is carried out, reported on and followed by the next ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.journeys.system import Caller, eventually

if TYPE_CHECKING:
    from tests.journeys.test_school_partnership import Story

ONE, TWO, OTHER = "tr/10/altieylul/745101", "tr/10/bandirma/745612", "745303"
NOTE = {"note": "İncelendi."}
DECLARED = {"declares_content_rules": True}
FINDING = "materyal paylaşımı az"
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
    _18_the_report(story)
    _19_the_next_plan(story)
    _20_the_end_of_the_term(story)


def outcomes(story: Story) -> dict[str, str]:
    """The eleven outcomes of the first year, each with its status."""
    shown = story.haluk_sezer.get(f"/partnership/v1/partnerships/{story.partnership}")
    return {one["code"]: one["status"] for one in shown["cycles"][0]["outcomes"]}


def activity(story: Story, title: str) -> str:
    """The address of one of the plan's activities."""
    listed = story.selin_aktas.get("/partnership/v1/activities", plan=story.plan, limit=200)["items"]
    return next(f"/partnership/v1/activities/{one['id']}" for one in listed if one["title"]["tr"] == title)


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
    said = {
        "person": story.known("esra.tunc"),
        "title": "Öğretmen",
        "phone": "+905321110009",
        "email": "esra.tunc@ornek.invalid",
    }
    story.ipek_su.does(f"{coordinators}/{his}/replace", said)
    away = {"unit": "tr/10/karesi/745404", "on": "2026-01-12"}
    story.sistem_yoneticisi.does(f"/gateway/v1/people/{murat}/move", away)

    eventually(lambda: story.murat_deniz.sees(pair) == 404, "Murat sees the partnership no more")
    assert story.murat_deniz.post(f"{pair}/record_address", {"web": "https://x.meb.k12.tr"}).status_code == 404
    eventually(lambda: story.esra_tunc.sees(pair) == 200, "Esra sees the partnership")
    [hers] = [one for one in story.selin_aktas.get(pair)["coordinators"] if one["unit"] == TWO]
    assert (hers["person"], hers["phone"]) == (said["person"], said["phone"])


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


def _18_the_report(story: Story) -> None:
    story.at("2026-06-18T10:00:00")
    reports, selin, esra = "/partnership/v1/evaluation-reports", story.selin_aktas, story.esra_tunc
    [indicator] = selin.get("/partnership/v1/indicators", plan=story.plan)["items"]
    value = {"indicator": indicator["id"], "value": 22.4, "measured_on": "2026-06-12"}
    selin.does("/partnership/v1/indicator-values", value)
    made = selin.does(reports, {"partnership": story.partnership, "school_year": "2025-2026"})
    report = f"{reports}/{made['id']}"
    answered = [{"code": one["code"], "text": "Yapıldı."} for one in made["outcomes"]]
    said = {
        "work_done": "Ortak sınav ve yarışma yapıldı.",
        "comments": [{"indicator": indicator["id"], "text": "Hedef aşıldı."}],
        "outcomes": answered,
        "findings": [{"text": FINDING}],
    }
    assert len(answered) == 11
    selin.edits(report, said | {"outcomes": answered[1:]})
    assert selin.refused(f"{report}/agree") == (422, "outcome_unanswered")
    selin.edits(report, said)
    for coordinator in (selin, esra):
        coordinator.does(f"{report}/agree")
    for principal in (story.kemal_isik, story.ipek_su):
        principal.does(f"{report}/approve")
    story.kemal_isik.does(f"{report}/submit")
    for officer in (story.vedat_cam, story.cansu_ilhan):
        officer.does(f"{report}/forward", NOTE)

    assert story.haluk_sezer.does(f"{report}/accept")["state"]["code"] == "accepted"
    assert story.haluk_sezer.get(f"/partnership/v1/action-plans/{story.plan}")["execution_state"] == "closed"
    steps = story.steps()
    assert (steps["evaluation_report_prepared"], steps["evaluation_report_sent"]) == ("done", "done")
    # What was planned and not done is called off with a reason: then all nine steps are done.
    for title in ("Ortak soru havuzu", "Kıyı temizliği"):
        selin.does(f"{activity(story, title)}/cancel", {"reason": "Gelecek yıla bırakıldı"})
    assert set(story.steps().values()) == {"done"}


def _19_the_next_plan(story: Story) -> None:
    plans = "/partnership/v1/action-plans"

    def opened() -> Any:
        cycles = story.haluk_sezer.get(f"/partnership/v1/partnerships/{story.partnership}")["cycles"]
        return len(cycles) == 2 and cycles[1]["school_year"] == "2026-2027"

    eventually(opened, "the next school year opens by itself")
    story.at("2026-08-20T10:00:00")
    plan = _as_last_year(story, f"{plans}/{_drafted(story, plans)}")
    coordinators = (story.selin_aktas, story.esra_tunc)
    assert story.selin_aktas.refused(f"{plan}/agree") == (422, "finding_unanswered")
    [finding] = story.selin_aktas.get(plan)["findings"]
    assert finding["text"] == FINDING
    answers = [{"finding": finding["finding"], "answer": "carried_into_plan"}]
    story.selin_aktas.does(f"{plan}/answer_findings", {"answers": answers})
    states = [coordinator.does(f"{plan}/agree")["state"]["code"] for coordinator in coordinators]
    assert states == ["draft", "agreed"]


def _drafted(story: Story, plans: str) -> str:
    said = {"partnership": story.partnership, "school_year": "2026-2027"}
    return str(story.selin_aktas.does(plans, said)["id"])


def _as_last_year(story: Story, plan: str) -> str:
    [section] = [one["id"] for one in story.selin_aktas.get(plan)["sections"] if one["subject"]]
    story.selin_aktas.edits(plan, DECLARED)
    work = {
        "title": "Materyal havuzu",
        "topic": "academic_achievement",
        "sample_code": "shared_question_material_pool",
        "kind": "joint_learning_teaching_planning",
        "responsible_one": story.known("selin.aktas"),
        "responsible_two": story.known("esra.tunc"),
        "starts_on": "2026-10-05",
        "ends_on": "2026-10-19",
    }
    indicator = {
        "name": "TYT matematik neti",
        "unit_of_measure": "net",
        "baseline": 22.4,
        "target": 24,
        "measured_on": "2027-06-11",
        "owner": story.known("aylin.koc"),
    }
    objective = {
        "title": "TYT matematik ortalaması",
        "aims": ["increase_cooperation_and_support"],
        "topic": "academic_achievement",
        "indicators": [indicator],
    }
    zumre = f"/partnership/v1/plan-sections/{section}"
    story.selin_aktas.edits(zumre, {"objectives": [objective], "activities": [work]})
    story.aylin_koc.does(f"{zumre}/confirm")
    return plan


def _20_the_end_of_the_term(story: Story) -> None:
    pair, ogm = f"/partnership/v1/partnerships/{story.partnership}", story.haluk_sezer
    change = {"new_partner": OTHER}
    story.at("2027-01-10T10:00:00")
    assert ogm.refused(f"{pair}/change_partner", change) == (409, "term_not_finished")
    story.at("2029-06-01T10:00:00")
    eventually(lambda: len(ogm.get(pair)["cycles"]) == 4, "all four school years were opened")
    story.at("2029-09-01T00:00:00")
    eventually(lambda: ogm.get(pair)["state"]["code"] == "term_completed", "the term ends by itself")
    assert len(ogm.get(pair)["cycles"]) == 4

    assert ogm.does(f"{pair}/change_partner", change)["state"]["code"] == "partner_changed"
    [new] = ogm.get("/partnership/v1/partnerships", state="listed")["items"]
    assert ogm.get(f"/partnership/v1/partnerships/{new['id']}")["term_end"] == "2033-08-31"
