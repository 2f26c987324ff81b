"""What a teacher plans for the own development, and what a school's principal does for it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from chassis.documents import making
from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_needs import GULYOLU, TASKOPRU, Cast

DUTIES = (
    "trust_and_support",
    "encourage_collaboration",
    "encourage_own_responsibility",
    "include_in_decisions",
    "use_resources_well",
    "provide_time_and_place",
    "sustain_pd_ecosystem",
    "evaluate_pd_outputs",
)


@pytest.mark.requirement("TRN-02")
def test_eight_duties_are_noted_half_year_by_half_year_and_those_above_see_the_fill_rate(needs: Cast) -> None:
    with at("1.9.2025"):
        holidays = needs.principal.post("/v1/duty-checklists")
    with at("1.10.2025"):
        made = ok(needs.principal.post("/v1/duty-checklists"))
        address = f"/v1/duty-checklists/{made['id']}"
        twice = needs.principal.post("/v1/duty-checklists")
        by_deputy = needs.hakan.post(f"{address}/note", {"duty": DUTIES[0], "noted_on": "2025-10-01", "note": "a"})
        future = needs.principal.post(f"{address}/note", {"duty": DUTIES[0], "noted_on": "2025-10-02", "note": "a"})
        for duty in (*DUTIES[:6], DUTIES[0]):
            said = {"duty": duty, "noted_on": "2025-09-30", "note": "Toplantı tutanağı"}
            noted = ok(needs.principal.post(f"{address}/note", said))
        rates = {
            who: [(one["unit"], one["schools"], one["filled"], one["of"]) for one in found.json["items"]]
            for who, found in {
                "district": needs.karesi.get("/v1/duty-rates?half_year=2025-2026/1"),
                "province": needs.province.get("/v1/duty-rates?half_year=2025-2026/1"),
                "ministry": needs.oyggm.get("/v1/duty-rates?half_year=2025-2026/1"),
                "elsewhere": needs.ayvalik.get("/v1/duty-rates?half_year=2025-2026/1"),
                # Whoever asks about the whole district from within a school is told of that school alone.
                "teacher": needs.teachers[1].get("/v1/duty-rates?half_year=2025-2026/1&place=tr/10/karesi"),
            }.items()
        }

    assert refusal(holidays) == (409, "no_half_year_now")
    assert refusal(twice) == (409, "checklist_already_begun")
    assert refusal(by_deputy) == (403, "role_not_allowed")
    assert refusal(future) == (422, "note_not_of_the_half_year")
    assert (noted["filled"], [one["duty"] for one in noted["notes"]]) == (6, list(DUTIES[:6]))
    assert rates == {
        "district": [(GULYOLU, 1, 6, 8), (TASKOPRU, 1, 0, 8)],
        "province": [("tr/10/karesi", 2, 6, 16)],
        "ministry": [("tr/10", 2, 6, 16)],
        "elsewhere": [],
        "teacher": [(GULYOLU, 1, 6, 8)],
    }


@pytest.mark.requirement("TRN-08")
def test_each_need_cycle_shows_the_edition_of_the_vision_that_holds(needs: Cast) -> None:
    said = {"mission": "Görev", "vision": "Ufuk", "school_values": "Değerler"}
    took_part = {"attendees": [str(one.id) for one in needs.teachers[:3]]}
    with at("12.9.2025"):
        before = ok(needs.hakan.get(needs.cycle))["vision"]
        stranger = needs.principal.post("/v1/visions", said | {"attendees": [str(needs.other_teacher.id)]})
        first = ok(needs.principal.post("/v1/visions", said | took_part))
        second = ok(needs.principal.post("/v1/visions", said | took_part | {"vision": "Yeni ufuk"}))
        shown = ok(needs.karesi.get(needs.cycle))["vision"]

    assert before is None
    assert refusal(stranger) == (422, "attendee_not_of_the_school")
    assert (first["edition"], second["edition"]) == (1, 2)
    assert len(second["participants"]) == 3
    assert ok(needs.hakan.get(f"/v1/visions/{first['id']}"))["state"]["code"] == "superseded"
    assert (shown["edition"], shown["vision"]) == (2, "Yeni ufuk")


@pytest.mark.requirement("TRN-09")
def test_who_was_involved_in_decisions_and_in_solving_problems_is_on_record(needs: Cast) -> None:
    people = {"attendees": [str(one.id) for one in needs.teachers[:2]]}
    with at("12.9.2025"):
        for process in ("teaching_process", "finance", "professional_development"):
            said = {"about": process, "decided_on": "2025-09-12", "decision": "Karar", **people}
            ok(needs.hakan.post("/v1/shared-decisions", said))
        by_teacher = needs.teachers[0].post("/v1/shared-decisions", said)
        logged = ok(needs.teachers[5].post("/v1/school-problems", {"problem": "Kütüphane kapalı"}))
        address = f"/v1/school-problems/{logged['id']}"
        alone = needs.principal.post(f"{address}/solve", {"solution": "Açıldı", "solved_on": "2025-09-12"})
        solved = ok(
            needs.principal.post(f"{address}/solve", {"solution": "Açıldı", "solved_on": "2025-09-12", **people})
        )
        listed = needs.karesi.get("/v1/shared-decisions").json["items"]

        assert refusal(by_teacher) == (403, "role_not_allowed")
        assert alone.status_code == 422
        assert [one["name"] for one in solved["involved"]] == ["Öğretmen 00", "Öğretmen 01"]
        assert {one["about"] for one in listed} == {"teaching_process", "finance", "professional_development"}
        assert (needs.karesi.get(address).status_code, needs.other_teacher.get(address).status_code) == (404, 404)


@pytest.mark.requirement("TRN-10", "PRV-07")
def test_management_sees_counts_of_self_evaluations_five_answers_at_a_time_and_never_one(needs: Cast) -> None:
    def give(person: Any, value: int) -> str:
        said = {
            "school_year": "2025-2026",
            "focus_on_learning": value,
            "collaborate_on_goals": 3,
            "evaluate_results": 4,
            "own_responsibility": 5,
        }
        return f"/v1/self-evaluations/{ok(person.post('/v1/self-evaluations', said))['id']}"

    def counts(who: Any) -> dict[str, Any]:
        [found] = ok(who.get("/v1/self-evaluation-counts?school_year=2025-2026"))["items"]
        return dict(found)

    given = [give(needs.teachers[number], value) for number, value in enumerate((1, 1, 2, 2))]
    four = counts(needs.principal)
    given.append(give(needs.teachers[4], 5))
    five = counts(needs.principal)
    given.append(give(needs.teachers[5], 4))
    six = counts(needs.principal)
    twice = needs.teachers[5].post("/v1/self-evaluations", ok(needs.teachers[5].get(given[5])) | {})

    assert (four["answered"], four.get("focus_on_learning")) == (4, None)
    assert (five["focus_on_learning"], five["own_responsibility"]) == ([2, 2, 0, 0, 1], [0, 0, 0, 0, 5])
    assert six == five | {"answered": 6}
    assert twice.status_code in {409, 422}
    others = (needs.principal, needs.hakan, needs.teachers[1], needs.karesi, needs.oyggm, needs.auditor)
    assert {one.get(given[0]).status_code for one in others} == {404}
    assert ok(needs.teachers[0].get(given[0]))["focus_on_learning"] == 1
    assert counts(needs.other_principal)["answered"] == 0
    assert refusal(needs.karesi.get("/v1/self-evaluation-counts?school_year=2025-2026")) == (403, "role_not_allowed")
    facts = [one["data"]["facts"] for one in needs.house.events() if one["type"] == "training.self_evaluation.given"]
    assert facts == [{"school_year": "2025-2026"}] * 6


@pytest.mark.requirement("TRN-42")
def test_the_principal_judges_a_half_year_by_what_is_on_record_on_one_page(needs: Cast) -> None:
    assert needs.decided
    with at("15.1.2026"):
        made = ok(needs.principal.post("/v1/output-evaluations"))
        address = f"/v1/output-evaluations/{made['id']}"
        unsaid = needs.principal.post(f"{address}/complete")
        needs.edit(needs.principal, address, {"judgement": "Hedefe ulaşıldı."})
        by_deputy = needs.hakan.post(f"{address}/complete")
        done = ok(needs.principal.post(f"{address}/complete"))
        twice = needs.principal.post("/v1/output-evaluations")
        while making.make_next():
            pass
        [document] = ok(needs.karesi.get(f"{address}/documents"))["items"]
        page = needs.karesi.get(document["href"]).get_data()

    assert refusal(unsaid) == (422, "judgement_required")
    assert refusal(by_deputy) == (403, "role_not_allowed")
    assert refusal(twice) == (409, "evaluation_already_begun")
    figures = {one["figure"]: one["value"] for one in done["figures"]}
    assert (figures["needs_stated"], figures["discussions_held"], figures["topics_accepted"]) == (27, 1, 1)
    assert len(PdfReader(BytesIO(page)).pages) == 1
    assert told_to(needs.last("output_evaluation.completed")) == {("district_officer", "tr/10/karesi")}
