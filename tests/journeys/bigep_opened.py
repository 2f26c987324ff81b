"""SC-AWD from the year that is prepared to the school whose commission is missing (steps 1 to 4)."""

from __future__ import annotations

from typing import Any

from tests.journeys.bigep import (
    BOARD,
    CAMLITEPE,
    DISTRICT,
    EXECUTIVE,
    GULYOLU,
    ILICADERE,
    ISKELEYOLU,
    JURORS,
    MONITORING,
    SCHOOL,
    TEAM,
    TECHNICAL,
    V1,
    Bigep,
)
from tests.journeys.system import eventually

CRITERIA = [{"text": "Hedeflerine ulaştı", "maximum": 100}, {"text": "Dört grup birlikte çalıştı", "maximum": 20}]
DISTRICT_BOARDS = {
    "karesi": ("kader.pasa", ("zeki.altin", "asli.tekin", "bora.yigit")),
    "burhaniye": ("perihan.korfez", ("sami.gokturk", "bulent.ay", "yesim.ari")),
    "gonen": ("hikmet.celtik", ("defne.saygi", "hale.sonmez", "feride.kocaman")),
    "altieylul": ("vedat.cam", ("sevgi.aydin", "yavuz.kara", "fulya.sari")),
}
COMMISSIONS = {
    GULYOLU: ("hatice.yurt", ("hakan.er", "koray.bilgin", "lale.soylu")),
    ISKELEYOLU: ("ruya.sener", ("tulin.eren", "umit.baran", "zafer.oner")),
    CAMLITEPE: ("kemal.isik", ("baris.gunes", "nalan.oz", "ilker.bozkurt")),
}
ADAPTATION: dict[str, Any] = {
    "name": "Okula uyum haftası",
    "award_area": "academic_award",
    "work_heading": "academic_work",
    "item": "school_adaptation_guidance",
    "school_class": "Anasınıfı A",
    "summary": "Tanışma oyunları, okul gezisi ve velilerle uyum görüşmeleri",
    "aims": ["guidance_support"],
    "mode": "face_to_face",
    "starts_on": "2025-09-08",
    "ends_on": "2025-09-12",
    "teacher_count": 3,
    "student_count": 40,
    "parent_count": 30,
}


def play(bigep: Bigep) -> None:
    """From the year before."""
    _0_the_year_before(bigep)
    _1_the_team_prepares_the_year(bigep)
    _2_the_board_opens_it(bigep)
    _3_boards_and_commissions(bigep)
    _4_a_commission_is_missing(bigep)


def _0_the_year_before(bigep: Bigep) -> None:
    """The province's officer prepares the first year; from then on there is a team, and something to copy."""
    bigep.at("2025-05-02T10:00:00")
    bigep.directory_is_known()
    officer = bigep.cansu_ilhan
    bigep.year = str(officer.does(f"{V1}/project-years", {"first_year": 2024})["id"])
    for kind, members in ((EXECUTIVE, BOARD), (TECHNICAL, TEAM), (MONITORING, JURORS)):
        bigep.forms(officer, kind, members)
    _publish(bigep)


def _publish(bigep: Bigep) -> None:
    """The team writes its own criteria in place of the examples."""
    writer = bigep.nil_ay
    for one in writer.get(f"{V1}/criteria-sets", project_year=bigep.year)["items"]:
        writer.edits(f"{V1}/criteria-sets/{one['id']}", {"criteria": CRITERIA})
        writer.does(f"{V1}/criteria-sets/{one['id']}/publish")


def _1_the_team_prepares_the_year(bigep: Bigep) -> None:
    bigep.at("2025-09-01T10:00:00")
    assert bigep.cansu_ilhan.refused(f"{V1}/project-years", {"first_year": 2025})[0] == 409
    before = bigep.nil_ay.get(bigep.the_year)
    bigep.year = str(bigep.nil_ay.does(f"{V1}/project-years", {"first_year": 2025})["id"])

    year = bigep.nil_ay.get(bigep.the_year)
    assert (year["state"]["code"], year["motto"], year["owner"]) == ("preparing", before["motto"], "Balıkesir Valiliği")
    sets = bigep.nil_ay.get(f"{V1}/criteria-sets", project_year=bigep.year)["items"]
    assert [(one["state"]["code"], one["is_example"]) for one in sets] == [("draft", False)] * 4
    bigep.bodies = eventually(lambda: _copied(bigep), "the three bodies of the province are copied")
    for body in bigep.bodies.values():
        assert bigep.cansu_ilhan.get(body)["state"]["code"] == "forming"


def _copied(bigep: Bigep) -> dict[str, str] | None:
    listed = bigep.cansu_ilhan.get(f"{V1}/bodies", project_year=bigep.year)["items"]
    found = {one["kind"]: f"{V1}/bodies/{one['id']}" for one in listed}
    return found if len(found) == 3 else None


def _2_the_board_opens_it(bigep: Bigep) -> None:
    bigep.at("2025-09-05T10:00:00")
    assert bigep.mehmet_ovali.refused(f"{bigep.the_year}/open") == (422, "update_note_missing")

    year = bigep.nil_ay.get(bigep.the_year)
    texts = {name: year[name] for name in ("motto", "owner", "implementer", "minimum_scorers", "spread_threshold")}
    days = {name: year[name] for name in ("starts_on", "ends_on", "records_until")}
    bigep.nil_ay.edits(bigep.the_year, texts | days | {"scores_until": "2026-05-18"})
    bigep.nil_ay.does(f"{bigep.the_year}/note_update", {"update_note": "Yeni dijital yeterlikler çerçevesi eklendi."})
    for one in bigep.nil_ay.get(f"{V1}/criteria-sets", project_year=bigep.year)["items"]:
        bigep.nil_ay.does(f"{V1}/criteria-sets/{one['id']}/publish")
    for body in bigep.bodies.values():
        bigep.cansu_ilhan.does(f"{body}/activate")
    opened = bigep.mehmet_ovali.does(f"{bigep.the_year}/open")

    assert (opened["state"]["code"], opened["records_until"]) == ("open", "2026-05-08")
    told = bigep.principals() | bigep.members()
    bigep.hears("awards.project_year.opened", bigep.year, told - {"mehmet.ovali"})


def _3_boards_and_commissions(bigep: Bigep) -> None:
    bigep.at("2025-09-08T10:00:00")
    for district, (officer, members) in DISTRICT_BOARDS.items():
        bigep.bodies[district] = bigep.forms(bigep.person(officer), DISTRICT, members)
    bigep.at("2025-09-19T10:00:00")
    for school, (principal, members) in COMMISSIONS.items():
        bigep.bodies[school] = bigep.forms(bigep.person(principal), SCHOOL, members)

    districts = bigep.cansu_ilhan.get(bigep.the_year)["districts"]
    assert len(districts) == 20
    in_office = {one["unit"].rpartition("/")[2] for one in districts if one["board_in_office"]}
    assert in_office == set(DISTRICT_BOARDS)
    missing = bigep.hikmet_celtik.get(bigep.bodies["gonen"])["schools_without_commission"]
    assert [one["unit"] for one in missing] == [ILICADERE]


def _4_a_commission_is_missing(bigep: Bigep) -> None:
    bigep.at("2025-09-22T10:00:00")
    record = bigep.made["adaptation"] = bigep.records("elif.yaman", ADAPTATION)
    assert bigep.elif_yaman.refused(f"{record}/submit") == (409, "commission_missing")

    bigep.forms(bigep.cigdem_uslu, SCHOOL, ("defne.saygi", "feride.kocaman", "hale.sonmez"))
    assert bigep.elif_yaman.does(f"{record}/submit")["state"]["code"] == "submitted"
