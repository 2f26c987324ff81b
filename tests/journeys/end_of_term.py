"""Ledger scenario SC-PAR, steps 18 to 20: the year is reported on, followed by the next ones, and the term ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.later_years import DECLARED, activity
from tests.journeys.system import eventually

if TYPE_CHECKING:
    from tests.journeys.partnership_begins import Story

OTHER = "745303"
NOTE = {"note": "İncelendi."}
FINDING = "materyal paylaşımı az"


def play(story: Story) -> None:
    """After the first year was carried out; the next one opens before that is reported on."""
    _19_the_next_year_opens(story)
    _18_the_report(story)
    _19_the_next_plan(story)
    _20_the_end_of_the_term(story)
    _what_was_late(story)


def years(story: Story) -> list[str]:
    """The school years that were opened."""
    shown = story.haluk_sezer.get(f"/partnership/v1/partnerships/{story.partnership}")
    return [cycle["school_year"] for cycle in shown["cycles"]]


def _19_the_next_year_opens(story: Story) -> None:
    assert years(story) == ["2025-2026"]
    story.at("2026-06-01T00:00:00")
    eventually(lambda: years(story) == ["2025-2026", "2026-2027"], "the next school year opens by itself")


def _18_the_report(story: Story) -> None:
    story.at("2026-06-18T10:00:00")
    reports, selin, esra = "/partnership/v1/evaluation-reports", story.selin_aktas, story.esra_tunc
    [indicator] = selin.get("/partnership/v1/indicators", plan=story.plan)["items"]
    value = {"indicator": indicator["id"], "value": 22.4, "measured_on": "2026-06-12"}
    selin.does("/partnership/v1/indicator-values", value)
    _call_off_the_rest(story)
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
    assert (len(steps), set(steps.values())) == (9, {"done"})


def _call_off_the_rest(story: Story) -> None:
    """What was planned and not done is called off with a reason: the sixth step is done too."""
    for title in ("Ortak soru havuzu", "Kıyı temizliği"):
        story.selin_aktas.does(f"{activity(story, title)}/cancel", {"reason": "Gelecek yıla bırakıldı"})


def _19_the_next_plan(story: Story) -> None:
    plans = "/partnership/v1/action-plans"
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


def _what_was_late(story: Story) -> None:
    """Plans and reports of the later years were never sent: OGM reads of it in the list of the day (NTF-14)."""
    lists = eventually(
        lambda: [one for one in story.haluk_sezer.messages() if one["kind"] == "lists"], "OGM has a list of the day"
    )
    lines = [
        line
        for one in lists
        for line in story.haluk_sezer.get(f"/notifications/v1/daily-lists/{one['subject']}")["items"]
    ]
    assert "Plan süresinde gönderilmedi" in {line["what"] for line in lines}
    with story.system.visitor("haluk.sezer") as browser:
        page = browser.get(lists[-1]["link"])
    assert (page.status_code, "Günlük liste" in page.text) == (200, True)
    assert lines[0]["title"]["tr"] in page.text
