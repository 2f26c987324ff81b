"""SC-ETW from the students who teach to the year that is closed (steps 8 to 13)."""

from __future__ import annotations

from typing import Any

from tests.journeys.mission import RUZGAR, V1, MissionYear
from tests.journeys.system import eventually

LARGEST_PAGE = 100_000
CODES = (
    "project_idea_meetings", "enable_staff_development", "inclusive_decision_meetings", "interdisciplinary_projects",
    "etwinning_club", "active_sharing_meetings", "students_in_decisions", "students_present_publicly",
    "students_train_new_teachers", "student_led_ict_workshops", "students_in_community_meetings",
    "students_at_fairs_and_contests", "in_school_etwinning_training", "website_updated", "disseminate_at_events",
    "regional_training", "etwinning_corner", "public_sharing_events", "presentation_events", "parents_invited",
    "special_needs_and_gifted_included", "international_students_included",
)  # fmt: skip


def play(year: MissionYear) -> None:
    """To the end."""
    _8_students_teach(year)
    _9_a_model_for_others(year)
    _10_only_numbers(year)
    _11_returned_and_corrected(year)
    _several_voices_are_drawn(year)
    _12_the_school_judges_itself(year)
    _13_the_province_confirms(year)


def _8_students_teach(year: MissionYear) -> None:
    year.at("2026-01-12T10:00:00")
    shown = {"students": 6, "parent_consents": 6}
    codes = ("students_train_new_teachers", "student_led_ict_workshops", "students_at_fairs_and_contests")
    for code in codes:
        year.shows(year.sinem_balci, code, "2026-01-12", **shown)
    assert year.met(*codes)


def _9_a_model_for_others(year: MissionYear) -> None:
    year.at("2026-02-16T10:00:00")
    visit = {"spreading": "open_visit_day", "schools": [RUZGAR]}
    year.shows(year.ece_un, "regional_training", "2026-02-16", **visit)
    for code in ("etwinning_corner", "website_updated"):
        year.shows(year.ece_un, code, "2026-02-16")
    assert year.met("regional_training", "etwinning_corner", "website_updated")


def _10_only_numbers(year: MissionYear) -> None:
    year.at("2026-03-10T10:00:00")
    said: dict[str, Any] = {"mission": year.mission, "criterion": CODES[20], "held_on": "2026-03-10"}
    refused = year.sinem_balci.post(f"{V1}/etwinning-evidences", said | {"special_needs": "Ada Yel"})
    assert (refused.status_code, list(refused.json()["errors"])) == (422, ["special_needs"])
    counts = {"students_with_learning_difficulty": 2, "gifted_students": 3, "name": None, "link": None}
    year.shows(year.sinem_balci, CODES[20], "2026-03-10", **counts)
    seen = year.cansu_ilhan.get(year.address)["reached"]
    assert (seen["students_with_learning_difficulty"], seen["gifted_students"]) == (2, 3)


def _11_returned_and_corrected(year: MissionYear) -> None:
    year.at("2026-05-25T10:00:00")
    evidence = year.evidence(year.kaan_duman, "disseminate_at_events", "2026-05-20")
    year.kaan_duman.does(f"{evidence}/submit")
    year.leyla_cinar.does(f"{evidence}/return", {"reason": "Belgede tarih yok"})
    year.hears("awards.etwinning_evidence.returned", evidence.rpartition("/")[2], {"kaan.duman"})
    assert year.kaan_duman.refused(f"{evidence}/submit") == (409, "not_corrected")
    year.kaan_duman.brings(evidence, "Tarihli belge", b"%PDF-1.4\n%%EOF\n")
    year.kaan_duman.does(f"{evidence}/submit")
    assert year.leyla_cinar.does(f"{evidence}/accept")["state"]["code"] == "accepted"


def _several_voices_are_drawn(year: MissionYear) -> None:
    """What principal and students see stands beside the evidence, as a radar with bars and a table."""
    said = {"mission": year.mission} | dict.fromkeys(CODES, 2)
    year.leyla_cinar.does(f"{V1}/etwinning-assessments", said | {"voice": "principal"})
    year.sinem_balci.does(f"{V1}/etwinning-assessments", said | {"voice": "student", "students_asked": 42})
    with year.system.visitor("leyla.cinar") as browser:
        pages = {
            name: browser.get(f"/awards/{path}").text
            for name, path in {
                "mission": f"etwinning-missions/{year.mission}",
                "levels": "etwinning-assessments/new/give",
                "answers": f"etwinning-missions/{year.mission}/self_assess",
                "evidence": f"etwinning-evidences/new/draft?mission={year.mission}",
            }.items()
        }

    assert "Öğrenciler (42) 1: 2, 2: 2, 3: 2, 4: 2, 5: 2" in pages["mission"]
    assert "1. eTwinning okullarının müşterek liderlik konusunda taahhüdü bulunmaktadır" in pages["mission"]
    assert "3: Toplantılardan çıkan fikirler projeye dönüşüyor" in pages["levels"]
    assert pages["answers"].count("Karşılanmadı") == len(CODES)
    assert "Ayvalık Rüzgârlıkıyı Anadolu Lisesi" in pages["evidence"]
    assert max(len(page) for page in pages.values()) < LARGEST_PAGE


def _12_the_school_judges_itself(year: MissionYear) -> None:
    year.at("2026-06-05T10:00:00")
    lines = year.leyla_cinar.get(year.address)["criteria"]
    answers = [
        {"criterion": one["criterion"], "answer": "met" if one["is_met"] else "not_met", "note": "Gelecek yıl"}
        for one in lines
    ]
    step = f"{year.address}/self_assess"
    assert [one["criterion"] for one in answers] == [*CODES]
    assert year.leyla_cinar.refused(step, {"answers": answers[:21]}) == (422, "criterion_unanswered")
    judged = year.leyla_cinar.does(step, {"answers": answers})

    assert (judged["state"]["code"], judged["criteria_met"]) == ("self_assessed", 14)
    assert [one["met"] for one in judged["areas"]] == [1, 2, 5, 4, 2]
    year.hears("awards.etwinning_mission.self_assessed", year.mission, {*year.PROVINCE})


def _13_the_province_confirms(year: MissionYear) -> None:
    year.at("2026-06-19T10:00:00")
    assert year.figen_kazdag.refused(f"{year.address}/confirm") == (403, "role_not_allowed")
    confirmed = year.cansu_ilhan.does(f"{year.address}/confirm")

    assert (confirmed["state"]["code"], confirmed["is_met"]) == ("confirmed", False)
    assert [one["code"] for one in confirmed["weak_areas"]] == [
        "shared_leadership",
        "inclusive_innovative_institutions",
    ]
    year.hears("awards.etwinning_mission.confirmed", year.mission, {"leyla.cinar"})
    year.at("2026-08-31T10:00:00")
    eventually(lambda: year.leyla_cinar.get(year.address)["state"]["code"] == "closed", "August closes the year")
