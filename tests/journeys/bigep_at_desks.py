"""How a project year comes to be open before anybody sits at a browser: bodies, criteria, commissions."""

from __future__ import annotations

from typing import Any

from tests.journeys.bigep import (
    BOARD,
    CAMLITEPE,
    DISTRICT,
    EXECUTIVE,
    ISKELEYOLU,
    JURORS,
    MONITORING,
    SCHOOL,
    TEAM,
    TECHNICAL,
    V1,
    Bigep,
)
from tests.journeys.bigep_opened import COMMISSIONS, CRITERIA, DISTRICT_BOARDS

TEXTS = ("motto", "owner", "implementer", "minimum_scorers", "spread_threshold", "starts_on", "ends_on")
DAYS = {"records_until": "2026-05-08", "scores_until": "2026-05-18"}
OTHERS: dict[str, dict[str, Any]] = {
    "adaptation": {
        "name": "Okula uyum haftası",
        "item": "school_adaptation_guidance",
        "school_class": "9/A",
        "summary": "Tanışma haftası ve rehberlik görüşmeleri",
        "aims": ["guidance_support"],
        "mode": "face_to_face",
    },
    "seminar": {
        "name": "Yapay zekâ okuryazarlığı semineri",
        "item": "staff_courses_and_seminars",
        "aims": ["support_staff_development"],
        "mode": "remote",
    },
}
ACADEMIC = {"award_area": "academic_award", "work_heading": "academic_work", "teacher_count": 18, "student_count": 40}


def year_is_open(bigep: Bigep) -> None:
    """Its results stay closed until one release; each district shortlists one of a level and an area."""
    bigep.at("2025-09-05T10:00:00")
    bigep.directory_is_known()
    officer = bigep.cansu_ilhan
    bigep.year = str(officer.does(f"{V1}/project-years", {"first_year": 2025})["id"])
    for kind, members in ((EXECUTIVE, BOARD), (TECHNICAL, TEAM), (MONITORING, JURORS)):
        bigep.forms(officer, kind, members)
    writer = bigep.nil_ay
    there = writer.get(bigep.the_year)
    laid_down = {"release_at_ceremony": True, "district_quota": 1}
    writer.edits(bigep.the_year, {name: there[name] for name in TEXTS} | DAYS | laid_down)
    writer.does(f"{bigep.the_year}/note_update", {"update_note": "Yeni dijital yeterlikler çerçevesi eklendi."})
    for one in writer.get(f"{V1}/criteria-sets", project_year=bigep.year)["items"]:
        writer.edits(f"{V1}/criteria-sets/{one['id']}", {"criteria": CRITERIA})
        writer.does(f"{V1}/criteria-sets/{one['id']}/publish")
    bigep.mehmet_ovali.does(f"{bigep.the_year}/open")
    for district in ("burhaniye", "altieylul"):
        former, members = DISTRICT_BOARDS[district]
        bigep.forms(bigep.person(former), DISTRICT, members)
    for school in (ISKELEYOLU, CAMLITEPE):
        former, members = COMMISSIONS[school]
        bigep.forms(bigep.person(former), SCHOOL, members)


def others_are_accepted(bigep: Bigep) -> None:
    """Works of a school at which one of the jurors serves, so that a queue holds more than one."""
    for name, said in OTHERS.items():
        days = {"starts_on": "2025-11-03", "ends_on": "2025-11-07"}
        record = bigep.made[name] = bigep.records("selin.aktas", ACADEMIC | days | said)
        bigep.selin_aktas.does(f"{record}/submit")
        steps = (("baris.gunes", "verify"), ("yavuz.kara", "review"), ("nermin.ege", "accept"))
        assert bigep.decide(record, *steps) == "accepted"


def others_are_nominated(bigep: Bigep) -> None:
    """By the commission of their school."""
    for name in OTHERS:
        said = {
            "records": [bigep.made[name].rpartition("/")[2]],
            "recipient_group": "teacher",
            "grounds": "Örnek oldu.",
        }
        nominated = bigep.makes(bigep.baris_gunes, "candidacies", said | {"people": [bigep.known("selin.aktas")]})
        bigep.made[name] = nominated.rpartition("/")[2]


def the_others_score(bigep: Bigep, candidacy: str) -> None:
    """Two more jurors fill in the same sheet: through the API."""
    for number, username in enumerate(("leyla.cinar", "tarik.ersoy")):
        juror = bigep.person(username)
        score = bigep.makes(juror, "scores", {"candidacy": candidacy})
        first, second = (one["criterion"] for one in juror.get(score)["points"])
        given = [{"criterion": first, "points": 84 + number}, {"criterion": second, "points": 16}]
        juror.edits(score, {"points": given})
