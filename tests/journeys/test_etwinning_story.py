"""Ledger scenario SC-ETW, all thirteen steps, played literally through the public API with the demo's clock."""

from __future__ import annotations

import pytest

from tests.journeys import mission_is_judged
from tests.journeys.mission import V1, ZEYTINYAKA, MissionYear, project_is_accepted, project_year_opens
from tests.journeys.system import System

MANAGERS = {"leyla.cinar", "orhan.basar"}


@pytest.mark.requirement(
    "ETW-01", "ETW-02", "ETW-03", "ETW-04", "ETW-05", "ETW-06", "ETW-07", "ETW-08", "ETW-09", "ETW-10", "ETW-11",
    "ETW-12", "ETW-13", "NTF-57", "NTF-58", "NTF-69", "PRV-12", "PRV-13", "SM-ETW-1", "SC-ETW",
)  # fmt: skip
def test_a_school_lives_a_mission_year_and_the_province_confirms_it(project_year: System) -> None:
    year = MissionYear(project_year)
    try:
        project_year_opens(year)
        _1_the_mission_is_opened(year)
        _2_all_staff_are_told(year)
        _3_a_project_of_several_subjects(year)
        _4_nobody_accepts_their_own(year)
        _5_a_club(year)
        _6_students_present(year)
        _7_one_record_serves_twice(year)
        mission_is_judged.play(year)
    finally:
        project_year.clock_back()


def _1_the_mission_is_opened(year: MissionYear) -> None:
    year.at("2025-09-15T10:00:00")
    school = {"school": ZEYTINYAKA, "since": "2024-04-15"}
    year.cansu_ilhan.does(f"{V1}/etwinning-schools", school)
    leaders = {"leaders": [{"person": year.known("ece.un"), "responsibility": "Projeler"}]}
    assert year.leyla_cinar.refused(f"{V1}/etwinning-missions", leaders) == (422, "action_plan_missing")

    days = {"starts_on": "2025-10-01", "ends_on": "2026-05-29"}
    action = {"what": "Her dönem bir proje", "owner": year.known("ece.un"), **days}
    year.ece_un.does(f"{V1}/etwinning-action-plans", {"planned": [action]})
    opened = year.leyla_cinar.does(f"{V1}/etwinning-missions", leaders)
    year.mission = opened["id"]

    assert (opened["state"]["code"], opened["criteria_met"], opened["criteria_count"]) == ("open", 0, 22)
    assert [one["criteria"] for one in opened["areas"]] == [3, 3, 6, 6, 4]


def _2_all_staff_are_told(year: MissionYear) -> None:
    year.at("2025-09-17T10:00:00")
    said = {"mission": year.mission, "kind": "development_opportunity", "name": "ESEP kursu", "message": "Kasım"}
    sent = year.leyla_cinar.does(f"{V1}/etwinning-announcements", said)

    question = "SELECT DISTINCT username FROM people JOIN posts ON posts.person = people.id WHERE posts.unit = %s"
    staff = {name for (name,) in year.system.rows("gateway", question, ZEYTINYAKA)}
    year.hears("awards.etwinning_announcement.sent", sent["id"], staff - {"leyla.cinar"})
    assert year.offer("announcement")["suggested"] == "project_idea_meetings"
    year.ece_un.does(f"{V1}/etwinning-offers/{year.offer('announcement')['id']}/take")
    year.orhan_basar.does(f"{year.evidence_of('project_idea_meetings')}/accept")
    year.berna_tok.does(f"{V1}/etwinning-announcements/{sent['id']}/acknowledge")
    # Who leads and who has read it, of ten.
    assert year.leyla_cinar.get(year.address)["reach"]["informed_percent"] == 20.0


def _3_a_project_of_several_subjects(year: MissionYear) -> None:
    year.at("2025-10-01T10:00:00")
    said = {
        "mission": year.mission,
        "criterion": "interdisciplinary_projects",
        "name": "Zeytin",
        "held_on": "2025-10-01",
    }
    one = said | {"subjects": ["history"]}
    assert year.arda_yucel.refused(f"{V1}/etwinning-evidences", one) == (422, "subjects_too_few")

    several = {"subjects": ["history", "geography", "english"]}
    evidence = year.evidence(year.arda_yucel, "interdisciplinary_projects", "2025-10-01", **several)
    assert year.arda_yucel.does(f"{evidence}/submit")["state"]["code"] == "submitted"
    year.hears("awards.etwinning_evidence.submitted", evidence.rpartition("/")[2], MANAGERS)


def _4_nobody_accepts_their_own(year: MissionYear) -> None:
    year.at("2025-10-02T10:00:00")
    evidence = year.evidence_of("interdisciplinary_projects")
    assert year.leyla_cinar.does(f"{evidence}/accept")["state"]["code"] == "accepted"
    year.hears("awards.etwinning_evidence.accepted", evidence.rpartition("/")[2], {"arda.yucel"})

    own = year.evidence(year.leyla_cinar, "students_in_decisions", "2025-10-02")
    year.leyla_cinar.does(f"{own}/submit")
    assert year.leyla_cinar.refused(f"{own}/accept") == (409, "own_record")
    assert year.orhan_basar.does(f"{own}/accept")["state"]["code"] == "accepted"


def _5_a_club(year: MissionYear) -> None:
    year.at("2025-10-13T10:00:00")
    teachers = [year.known("ece.un"), year.known("berna.tok")]
    club = {"mission": year.mission, "name": "Zeytin Dalı", "teachers": teachers}
    assert year.ece_un.refused(f"{V1}/etwinning-clubs", club | {"students": 0}) == (422, "club_without_student")
    year.ece_un.does(f"{V1}/etwinning-clubs", club | {"students": 12})
    year.ece_un.does(f"{V1}/etwinning-offers/{year.offer('club')['id']}/take")
    year.leyla_cinar.does(f"{year.evidence_of('etwinning_club')}/accept")
    assert year.met("etwinning_club")


def _6_students_present(year: MissionYear) -> None:
    year.at("2025-11-24T10:00:00")
    year.shows(year.sinem_balci, "students_present_publicly", "2025-11-24", students=24, parent_consents=24)
    assert year.met("students_present_publicly")


def _7_one_record_serves_twice(year: MissionYear) -> None:
    year.at("2025-12-08T10:00:00")
    record = project_is_accepted(year)
    offer = year.offer("activity_record")
    year.berna_tok.does(f"{V1}/etwinning-offers/{offer['id']}/take", {"criterion": "presentation_events"})
    evidence = year.leyla_cinar.does(f"{year.evidence_of('presentation_events')}/accept")
    assert (evidence["name"], evidence["held_on"], evidence["students"], evidence["source_id"]) == (
        "Deniz çayırları", "2025-11-10", 15, record,
    )  # fmt: skip
    assert year.met("presentation_events")
