"""Certificates as PDF, entries from a sheet, courses in one’s own time, and the pages about each approach."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from chassis.documents import making
from chassis.workbooks import workbook
from tests.chassis.files.samples import upload
from tests.doors import Person
from tests.papers import words_of
from tests.training.answers import at, ok, refusal, state_of
from tests.training.cast_activities import Cast

HEADINGS = ["Adı", "Kaynak", "Biçim", "Standart program kodu", "Başlangıç", "Bitiş", "Başvurunun ilk günü",
            "Başvurunun son günü", "Süre (saat)", "Yerin türü", "Yer", "Kontenjan", "Hedef kitle (alanlar)",
            "Eğitim görevlisi", "Görev yeri", "Başlangıç saati", "Bitiş saati"]  # fmt: skip
GOOD = ["Ölçme ve değerlendirme", "Standart program", "Standart program", "4.01.03.02", "10.11.2025", "11.11.2025",
        "01.10.2025", "15.10.2025", "12", "Okul", "Bandırma Fen Lisesi", "30", "Matematik; Fizik", "Ali Veli",
        "Balıkesir Üniversitesi", "9:00", "16:30:00"]  # fmt: skip


def brought(activities: Cast, plan: str, *rows: list[str]) -> Any:
    """A sheet is brought to the plan and its rows are taken in."""
    address = f"/v1/in-service-plans/{plan}"
    file = upload(workbook(HEADINGS, rows, wide=len(HEADINGS)), "plan.xlsx")
    evidence = ok(activities.province.bring(f"{address}/add_evidence", kind="file", title="Plan", file=file))["id"]
    return activities.province.post(f"{address}/import_entries", {"evidence": evidence})


@pytest.mark.requirement("PLT-13")
def test_the_rows_of_a_sheet_become_entries_or_each_is_told_what_is_wrong(activities: Cast) -> None:
    with at("1.9.2025"):
        plan = activities.plan(activities.province)
        no_code = [*GOOD[:3], "", *GOOD[4:]]
        no_day = [*GOOD[:4], "yakında", *GOOD[5:]]
        refused = brought(activities, plan, GOOD, no_code, no_day)
        assert refused.status_code == 422
        told = {one["line"]: sorted(one["errors"]) for one in refused.json["lines"]}
        assert told == {3: ["programme_code"], 4: ["starts_on"]}
        assert ok(activities.province.get("/v1/activities"))["items"] == []
        assert "training.activity.planned" not in activities.house.told()

        taken = ok(brought(activities, plan, GOOD, ["Seminer", GOOD[1], "Seminer", "", *GOOD[4:]]))
        assert taken["entries"] == 2
        entries = ok(activities.province.get(f"/v1/activities?plan={plan}"))["items"]
        assert {(one["title"]["tr"], one["form"], one["starts_on"]) for one in entries} == {
            ("Ölçme ve değerlendirme", "standard_programme", "2025-11-10"),
            ("Seminer", "seminar", "2025-11-10"),
        }
        sessions = ok(activities.province.get(f"/v1/activities/{entries[0]['id']}"))["sessions"]
        assert [(one["held_on"], one["starts_at"], one["ends_at"]) for one in sessions] == [
            ("2025-11-10", "09:00", "16:30"),
            ("2025-11-11", "09:00", "16:30"),
        ]


@pytest.mark.requirement("TRN-41", "PLT-03")
def test_a_certificate_is_a_pdf_with_a_number_and_a_code(activities: Cast, tmp_path: Path) -> None:
    deniz = activities.deniz
    with at("15.9.2025"):
        training = activities.training(activities.province, activities.plan(activities.province))
        made = activities.apply(deniz, training)
    with at("18.9.2025"):
        ok(activities.ayvalik_principal.post(f"/v1/applications/{made}/approve"))
        ok(activities.ayvalik.post(f"/v1/applications/{made}/place"))
        ok(activities.province.post(f"/v1/activities/{training}/confirm"))
    _held(activities, training, deniz)

    with at("15.10.2025"):
        while making.make_next():
            pass
        [mine] = ok(deniz.get("/v1/certificates"))["items"]
        [document] = ok(deniz.get(f"/v1/certificates/{mine['id']}/documents"))["items"]
        pdf = deniz.get(document["href"]).data
        assert ok(activities.ece.get("/v1/certificates"))["items"] == []
        assert activities.ece.get(document["href"]).status_code == 404

    words = words_of(pdf)
    for said in (
        "Katılım belgesi", "Belge numarası", "Adı ve soyadı", "Görev yeri", "Eğitim türü", "Eğitimin tarihi",
        "Eğitimin süresi", "Eğitimin yeri", "Devam", "Deniz Kaya", "Ayvalık Anadolu Lisesi",
        "Dijital materyal tasarımı", "13.10.2025 – 14.10.2025", "12 saat", mine["number"], document["code"],
    ):  # fmt: skip
        assert said in words
    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == "tr"


@pytest.mark.requirement("TRN-41", "PLT-13", "SEC-05")
def test_what_the_ministry_planned_the_province_neither_enters_nor_takes_back(activities: Cast) -> None:
    deniz, ministry, province = activities.deniz, activities.ministry, activities.province
    with at("15.9.2025"):
        plan = activities.plan(ministry)
        assert province.post("/v1/activities", activities.entry(plan)).status_code == 403
        assert ministry.post("/v1/activities", activities.entry(activities.plan(province))).status_code == 403
        training = activities.training(ministry, plan)
        made = f"/v1/applications/{activities.apply(deniz, training)}"
    with at("18.9.2025"):
        for officer in (activities.ayvalik_principal, activities.ayvalik):
            ok(officer.post(f"{made}/approve"))
        ok(ministry.post(f"{made}/place"))
        ok(ministry.post(f"/v1/activities/{training}/confirm"))
    _held(activities, training, deniz, confirms=ministry)

    [mine] = ok(deniz.get("/v1/certificates"))["items"]
    withdraw = f"/v1/certificates/{mine['id']}/withdraw"
    assert province.post(withdraw, {"reason": "Başkasınınmış"}).status_code == 403
    assert ok(ministry.post(withdraw, {"reason": "Başkasınınmış"}))["state"]["code"] == "withdrawn"


def _held(activities: Cast, training: str, *there: Person, confirms: Person | None = None) -> None:
    address = f"/v1/activities/{training}"
    with at("13.10.2025"):
        ok(activities.nil.post(f"{address}/start"))
    with at("14.10.2025"):
        for number in (1, 2, 3, 4):
            said = {"session": number, "present": [str(one.id) for one in there]}
            ok(activities.nil.post(f"{address}/record_attendance", said))
        ok(activities.nil.post(f"{address}/report"))
        ok((confirms or activities.province).post(f"{address}/complete"))


@pytest.mark.requirement("PLT-06")
def test_a_course_is_taken_module_by_module_to_a_hundred_per_cent(activities: Cast) -> None:
    modules = [{"name": f"Modül {number}", "text": "Metin"} for number in (1, 2, 3)]
    said = {"name": "Yapay zekâ okuryazarlığı", "summary": "Giriş", "hours": 6, "modules": modules}
    with at("20.10.2025"):
        course = str(ok(activities.ministry.post("/v1/distance-courses", said))["id"])
        assert activities.deniz.post("/v1/enrolments", {"course": course}).status_code == 404
        ok(activities.ministry.post(f"/v1/distance-courses/{course}/publish"))
        address = f"/v1/enrolments/{ok(activities.deniz.post('/v1/enrolments', {'course': course}))['id']}"
        again = activities.deniz.post("/v1/enrolments", {"course": course})
        assert refusal(again) == (409, "already_enrolled")
        seen = [ok(activities.deniz.post(f"{address}/finish_module", {"module": number})) for number in (1, 3, 2)]
        twice = activities.deniz.post(f"{address}/finish_module", {"module": 2})

    assert [(one["percent"], one["next_module"], one["state"]["code"]) for one in seen] == [
        (33, 2, "started"),
        (66, 2, "started"),
        (100, None, "completed"),
    ]
    assert refusal(twice) == (409, "invalid_transition")
    done = activities.last("training.enrolment.completed")["data"]["facts"]
    assert (done["percent"], done["hours"], done["person"]) == (100, 6, str(activities.deniz.id))
    assert activities.ece.get(address).status_code == 404


@pytest.mark.requirement("PLT-06")
def test_a_session_at_a_distance_has_its_hour_its_link_and_its_attendance(activities: Cast) -> None:
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        address = f"/v1/activities/{activities.training(activities.province, plan, delivery='synchronous')}"
        bare = {"sessions": [{"held_on": "2025-10-13"}]}
        assert refusal(activities.nil.post(f"{address}/plan_sessions", bare)) == (422, "link_required")
        told = [
            {"held_on": day, "starts_at": "19:30", "ends_at": "21:00", "link": "https://ders.eba.gov.tr/1"}
            for day in ("2025-10-13", "2025-10-14")
        ]
        planned = ok(activities.nil.post(f"{address}/plan_sessions", {"sessions": told}))
        outside = {"sessions": [told[0] | {"held_on": "2025-10-15"}]}
        assert refusal(activities.nil.post(f"{address}/plan_sessions", outside)) == (422, "session_outside_days")

    shown = [(one["number"], one["held_on"], one["starts_at"], one["ends_at"]) for one in planned["sessions"]]
    assert shown == [(1, "2025-10-13", "19:30", "21:00"), (2, "2025-10-14", "19:30", "21:00")]


@pytest.mark.requirement("PLT-07", "TRN-01")
def test_each_approach_has_one_page_and_its_versions_are_kept(activities: Cast) -> None:
    said = {"name_tr": "OTMG", "name_en": "OTMG", "body_tr": "Metin", "body_en": "Text"}
    with at("1.9.2025"):
        ministry = activities.ministry
        assert activities.deniz.post("/v1/information-pages", said | {"approach": "mobility"}).status_code == 403
        first, second = (
            str(ok(ministry.post("/v1/information-pages", said | {"approach": "school_based_pd"}))["id"])
            for _ in range(2)
        )
        assert ok(activities.deniz.get("/v1/information-pages"))["items"] == []
        for page in (first, second):
            ok(ministry.post(f"/v1/information-pages/{page}/publish"))
        [read] = ok(activities.deniz.get("/v1/information-pages?approach=school_based_pd"))["items"]

    assert (read["id"], read["edition"], read["title"]["en"]) == (second, 2, "OTMG (version 2)")
    assert state_of(activities.ministry, f"/v1/information-pages/{first}") == "replaced"


@pytest.mark.requirement("TRN-05", "TRN-40")
def test_opinions_are_reported_to_those_above_and_never_from_fewer_than_five(activities: Cast) -> None:
    assert ok(activities.karesi.get("/v1/survey-reports"))["items"] == []
    own = activities.nil.get(f"/v1/trainer-results?person={activities.nil.id}")
    assert ok(own)["items"] == []
    assert activities.deniz.get(f"/v1/trainer-results?person={activities.nil.id}").status_code == 403
