"""SC-AWD from the advisor teacher to the records that the monitoring board has taken up (steps 5 to 12)."""

from __future__ import annotations

from typing import Any

from tests.journeys.bigep import GULYOLU, V1, Bigep

LESSON = {"weekday": "monday", "begins": "17:00", "ends": "18:00", "subject": "primary_mathematics"}
PLAN: dict[str, Any] = {"goal": "Haftada on saat düzenli çalışmak", "lessons": [LESSON]}
COURSE: dict[str, Any] = {
    "subject": "primary_mathematics",
    "aim": "Deneme sınavı netini yükseltmek",
    "weekly_hours": 4,
    "students": 24,
    "starts_on": "2025-10-06",
    "ends_on": "2026-05-29",
    "measure": "Deneme sınavı neti",
    "achievement_start": 8.5,
}
PROJECT: dict[str, Any] = {
    "name": "Zeytin karasuyunun arıtılması",
    "award_area": "project_award",
    "work_heading": "project_work",
    "item": "programme_projects",
    "programme": "tubitak",
    "aims": ["self_discovery"],
    "mode": "face_to_face",
    "starts_on": "2025-10-15",
    "ends_on": "2026-04-30",
    "teacher_count": 2,
    "student_count": 5,
}
CHOIR: dict[str, Any] = {
    "name": "Cumhuriyet korosu",
    "award_area": "arts_sports_culture_social_award",
    "aims": ["arts_sports_culture_participation"],
    "mode": "face_to_face",
    "starts_on": "2025-10-29",
    "ends_on": "2025-10-29",
    "teacher_count": 1,
    "student_count": 24,
}


def play(bigep: Bigep) -> None:
    """What schools do and record."""
    _5_a_student_is_advised(bigep)
    _6_a_course_supports(bigep)
    _7_a_team_and_its_project(bigep)
    _8_no_heading_for_the_arts(bigep)
    _9_students_are_named_with_consent(bigep)
    _10_a_joint_project(bigep)
    _11_districts_review(bigep)
    _12_the_monitoring_board_accepts(bigep)


def _student(bigep: Bigep, school: str, grade: int, number: str) -> str:
    said = {"name": f"Öğrenci {number}", "grade": grade, "branch_letter": "A", "school_number": number}
    return bigep.makes(bigep.person(school), "students", said).rpartition("/")[2]


def _5_a_student_is_advised(bigep: Bigep) -> None:
    bigep.at("2025-10-01T10:00:00")
    seventh, sixth = (_student(bigep, "hatice.yurt", grade, f"{grade}01") for grade in (7, 6))
    said = {"student": seventh, "advisor": bigep.known("ayse.gul")}
    bigep.makes(bigep.hatice_yurt, "advisorships", said)
    plan = bigep.ayse_gul.does(f"{V1}/study-plans", PLAN | {"student": seventh})

    assert plan["state"]["code"] == "in_use"
    refused = bigep.hatice_yurt.refused(f"{V1}/study-plans", PLAN | {"student": sixth})
    assert refused == (422, "grade_not_covered")
    unadvised = bigep.hatice_yurt.get(f"{V1}/unadvised-students")["items"]
    assert [one["id"] for one in unadvised] == [sixth]
    _pages_say_whom_nobody_advises(bigep, sixth)


def _pages_say_whom_nobody_advises(bigep: Bigep, student: str) -> None:
    menu, listed = bigep.pages("hatice.yurt", "", "/unadvised-students")
    [teachers] = bigep.pages("ayse.gul", "")
    [counted] = bigep.pages("cansu.ilhan", "/student-counts")
    assert f'href="/awards/students/{student}">Öğrenci 601, 6/A</a>' in listed
    assert 'href="/awards/advisorships/new/assign"' in listed
    assert ["/awards/unadvised-students" in page for page in (menu, teachers)] == [True, False]
    assert '<th scope="row">Karesi Gülyolu Ortaokulu</th>' in counted
    assert [name for name in ("Öğrenci 601", "Öğrenci 701") if name in counted] == []


def _6_a_course_supports(bigep: Bigep) -> None:
    bigep.at("2025-10-06T10:00:00")
    course = bigep.hakan_er.does(f"{V1}/support-courses", COURSE | {"grade": 8})
    assert (course["state"]["code"], course["grade"], course["achievement_start"]) == ("running", 8, 8.5)
    assert bigep.hakan_er.refused(f"{V1}/support-courses", COURSE | {"grade": 7}) == (422, "grade_not_covered")


def _7_a_team_and_its_project(bigep: Bigep) -> None:
    bigep.at("2025-10-15T10:00:00")
    team = {"name": "Zeytin ekibi", "leader": bigep.known("selin.aktas")}
    bigep.made["team"] = bigep.makes(bigep.kemal_isik, "teams", team).rpartition("/")[2]
    project = PROJECT | {"team": bigep.made["team"]}
    abroad = bigep.selin_aktas.refused(f"{V1}/activity-records", project | {"scope_level": "international"})

    assert abroad == (422, "scope_programme_mismatch")
    drafted = bigep.records("selin.aktas", project, scope_level="national")
    assert bigep.selin_aktas.get(drafted)["state"]["code"] == "draft"


def _8_no_heading_for_the_arts(bigep: Bigep) -> None:
    bigep.at("2025-10-20T10:00:00")
    said = CHOIR | {"name": "Okul tiyatrosu", "starts_on": "2025-10-17", "ends_on": "2025-10-17"}
    refused = bigep.gizem_ucar.refused(f"{V1}/activity-records", said | {"work_heading": "project_work"})

    assert refused[0] == 422
    bigep.made["theatre"] = bigep.records("gizem.ucar", said)
    bigep.gizem_ucar.does(f"{bigep.made['theatre']}/submit")


def _9_students_are_named_with_consent(bigep: Bigep) -> None:
    bigep.at("2025-11-03T10:00:00")
    student = _student(bigep, "ayla.mutlu", 4, "401")
    choir = bigep.made["choir"] = bigep.records("ayla.mutlu", CHOIR, students=[student])
    assert bigep.ayla_mutlu.refused(f"{choir}/submit") == (422, "student_without_consent")

    consent = {"consent_on": "2025-10-20", "consent_scope": "Etkinlik kayıtlarında ad ve sınıf"}
    bigep.ayla_mutlu.does(f"{V1}/students/{student}/consent", consent)
    assert bigep.ayla_mutlu.does(f"{choir}/submit")["state"]["code"] == "submitted"


def _10_a_joint_project(bigep: Bigep) -> None:
    bigep.at("2025-11-10T10:00:00")
    people = [bigep.known("selin.aktas"), bigep.known("burak.cetin")]
    said = {"name": "TEKNOFEST sürü robotları", "programme": "teknofest", "scope_level": "national"}
    joint = bigep.made["joint"] = bigep.records(
        "selin.aktas", PROJECT, **said, team=bigep.made["team"], co_owners=[GULYOLU], people=people
    )
    bigep.selin_aktas.does(f"{joint}/submit")
    assert bigep.baris_gunes.refused(f"{joint}/verify") == (409, "co_owners_not_confirmed")

    bigep.hatice_yurt.does(f"{joint}/confirm")
    assert bigep.decide(joint, ("baris.gunes", "verify")) == "school_verified"


def _11_districts_review(bigep: Bigep) -> None:
    bigep.at("2025-11-17T10:00:00")
    verifiers = {"adaptation": "defne.saygi", "theatre": "baris.gunes", "choir": "tulin.eren"}
    for name, member in verifiers.items():
        assert bigep.decide(bigep.made[name], (member, "verify")) == "school_verified"
    assert bigep.zeki_altin.sees(bigep.made["adaptation"]) == 404
    assert bigep.zeki_altin.post(f"{bigep.made['adaptation']}/review").status_code == 404

    reviewers = {"adaptation": "hale.sonmez", "theatre": "yavuz.kara", "choir": "sami.gokturk", "joint": "yavuz.kara"}
    for name, member in reviewers.items():
        assert bigep.decide(bigep.made[name], (member, "review")) == "district_reviewed"


def _12_the_monitoring_board_accepts(bigep: Bigep) -> None:
    bigep.at("2025-11-24T10:00:00")
    for name in ("adaptation", "choir", "joint"):
        assert bigep.decide(bigep.made[name], ("nermin.ege", "accept")) == "accepted"
    theatre, reason = bigep.made["theatre"], {"reason": "Oyunun tutanağı eksik"}
    assert bigep.nermin_ege.does(f"{theatre}/return", reason)["state"]["code"] == "returned"
    bigep.hears("awards.activity_record.returned", theatre.rpartition("/")[2], {"gizem.ucar"})
