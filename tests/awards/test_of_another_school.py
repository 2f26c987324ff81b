"""What is another school's or province's is not found there, and nobody outside is named in what one makes (SEC-01)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from chassis.identity import Post, Role
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok, refusal
from tests.awards.judging import ACCEPTED, NOMINATED, SCORED, Judging
from tests.awards.missions import Missions
from tests.awards.places import CAMLITEPE, CINARLI, GULYOLU, KARESI, RUZGAR
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import AREAS, Settled
from tests.awards.standing import made, refusals, serving
from tests.awards.working import FAIR, PLAN, Working

MEETING = PROJECT | {"programme": None, "scope_level": None, "item": "project_competence_training"}
MEETING |= {"meeting_kind": "study_workshop"}
NOT_FOUND = (404, "not_found")


@pytest.mark.requirement("AWD-01", "SM-AWD-1")
def test_before_there_is_a_year_nothing_is_entered_in_it(newcomers: Settled) -> None:
    cast = newcomers
    head, teacher = cast.heads[GULYOLU], cast.teachers[GULYOLU][0]
    student = {"name": "Ada Yel", "grade": 7, "branch_letter": "A", "school_number": "12"}
    entry = {"channel": "radio", "outlet": "TRT", "headline": "Açılış", "published_on": "2025-08-20"}
    minutes = {"held_on": "2025-08-20", "place": "Valilik", "supporters": [str(uuid4())], "minutes": "Görüşüldü."}
    wanted: list[tuple[Any, str, dict[str, Any]]] = [
        (teacher, "students", student),
        (head, "teams", {"name": "Ekip", "leader": str(teacher.id)}),
        (head, "bodies", {"kind": Kind.SCHOOL_PROJECT_COMMISSION}),
        (cast.executive[0], "year-programmes", {"name": "Yerel projeler", "scopes": ["local"]}),
        (cast.province, "supporters", {"name": "Sanayi Odası"}),
        (cast.province, "supporter-meetings", minutes),
        (cast.province, "publications", entry),
    ]
    with at("20.8.2025"):
        answers = [who.post(f"/v1/{things}", said) for who, things, said in wanted]
        record = teacher.post("/v1/activity-records", CHOIR)

    assert refusals(answers) == [(409, "no_project_year")] * 7
    assert refusal(record) == (409, "recording_is_closed")


@pytest.mark.requirement("SEC-01", "SM-ETW-1")
def test_in_another_school_s_mission_nobody_writes(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    head, teacher = newcomers.heads[RUZGAR], newcomers.teachers[RUZGAR][0]
    of: dict[str, Any] = {"mission": here.mission}
    with at("3.12.2025"):
        decision = of | {"held_on": "2025-12-01", "decided": "Bir proje", "people": [str(teacher.id)]}
        told = of | {"kind": "project_idea_meeting", "name": "Toplantı", "message": "Çarşamba"}
        answers = [
            teacher.post("/v1/etwinning-clubs", of | {"name": "Kulüp", "teachers": [str(teacher.id)], "students": 2}),
            teacher.post("/v1/etwinning-decisions", decision),
            teacher.post("/v1/etwinning-assessments", of | {"voice": "teacher"} | here.levels(2)),
            head.post("/v1/etwinning-announcements", told),
        ]

    assert refusals(answers) == [NOT_FOUND] * 4


@pytest.mark.requirement("SEC-01", "PRV-11", "AWD-14", "AWD-15", "AWD-29", "SM-AWD-6")
def test_another_school_s_students_and_workshops_are_not_found_and_no_district_plans_a_fair(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026")[-36:]
    given = {"supporter_kind": "institution", "supporter": "Sanayi Odası", "scale": "local", "kind": "equipment"}
    given |= {"value": "10.00", "received_on": "2026-03-02", "workshop": workshop}
    with at("2.3.2026"):
        ada, neighbour = school.student(), school.neighbour
        answers = [
            neighbour.post("/v1/advisorships", {"student": ada, "advisor": str(school.elsewhere.id)}),
            neighbour.post("/v1/study-plans", PLAN | {"student": ada}),
            cast.heads[CAMLITEPE].post("/v1/workshop-supports", given),
            cast.boards[KARESI][0].post("/v1/public-events", FAIR),
        ]

    assert refusals(answers) == [NOT_FOUND] * 4


@pytest.mark.requirement("SEC-01", "SM-AWD-4")
def test_another_province_s_boards_close_decide_and_release_nothing_here(cast: Settled) -> None:
    here = Judging(cast)
    here.works("Bir")
    seat = {"role": Role.BIGEP_BODY_MEMBER, "unit": "tr/35"}
    jury, board = Kind.MONITORING_EVALUATION_BOARD, Kind.PROVINCE_EXECUTIVE_BOARD
    stranger = serving(cast.izmir, *(Post(**seat, branch=kind) for kind in (jury, board)))
    of = {"project_year": cast.year}
    ranking = of | {"award_area": AREAS[0], "recipient_group": "teacher", "minute": "2026/1"}
    decision = of | {"award_area": AREAS[3], "decision_number": "2026/9", "decided_on": "2026-05-09", "grounds": "Yok"}
    with at(SCORED):
        answers = [
            stranger.post("/v1/rankings", ranking),
            stranger.post("/v1/area-decisions", decision),
            stranger.post("/v1/award-releases", of),
            stranger.post("/v1/fairness-reports", of),
        ]

    assert refusals(answers) == [NOT_FOUND] * 4


@pytest.mark.requirement("AWD-07", "PRV-12", "SM-AWD-4")
def test_a_nomination_names_students_of_its_schools_alone_and_never_both_groups(cast: Settled) -> None:
    here = Judging(cast)
    own, theirs = cast.recorders[CAMLITEPE], cast.recorders[GULYOLU]
    with at(ACCEPTED):
        mine, foreign = here.student(own, number="10"), here.student(theirs, number="9")
        here.consented(own, mine)
        here.consented(theirs, foreign)
    [work] = here.works("Deney şenliği")
    students = {"recipient_group": "student", "people": []}
    with at(NOMINATED):
        answers = [
            here.nominates(work, **students, students=[foreign]),
            here.nominates(work, students=[mine]),
            here.nominates(work, recipient_group="student", student_count=4),
            here.nominates(work, **students, students=[str(uuid4())]),
            here.nominates(work, str(uuid4())),
        ]

    assert [code for _, code in refusals(answers)] == [
        "recipient_without_consent",
        "recipients_of_another_group",
        "recipients_of_another_group",
        "not_found",
        "not_found",
    ]


@pytest.mark.requirement("AWD-21", "AWD-23", "AWD-24")
def test_a_project_names_one_programme_and_a_joint_work_schools_of_the_province_that_there_are(cast: Settled) -> None:
    here = Recording(cast)
    with at("20.10.2025"):
        answers = [
            here.selin.post("/v1/activity-records", PROJECT | {"year_programme": str(uuid4())}),
            here.selin.post("/v1/activity-records", CHOIR | {"co_owners": [CINARLI]}),
            here.selin.post("/v1/activity-records", CHOIR | {"co_owners": [f"{KARESI}/999999"]}),
        ]
        for said in ({"programme": "tubitak", "scope_level": "national"}, {"scope_level": "national"}):
            here.drafted(here.selin, MEETING, **said)
        here.drafted(here.selin, SEMINAR, co_owners=[GULYOLU])

    assert [code for _, code in refusals(answers)] == [
        "programme_does_not_fit_item",
        "co_owner_unknown",
        "co_owner_unknown",
    ]


@pytest.mark.requirement("AWD-06", "AWD-09", "AWD-17", "SM-AWD-6")
def test_nobody_and_nothing_that_is_unknown_is_named(cast: Settled) -> None:
    here, school = Judging(cast), Working(cast)
    stand = {"number": "A1", "subject": "Robotik"}
    with at("6.10.2025"):
        factor = made(school.head, "achievement-factors", {"factor": "Devamsızlık"})
        measure = {"text": "Veli görüşmesi", "due_on": "2025-12-01", "responsible": str(school.burak.id)}
        ok(school.head.post(f"{factor}/add_measure", measure))
        done = {"measure": str(uuid4()), "outcome": "Görüşüldü", "done_on": "2025-10-06"}
        listed = ok(school.head.get("/v1/bodies?kind=school_project_commission"))["items"]
        body = next(one["id"] for one in listed if one["unit"] == GULYOLU)
        event = school.announced(cast.province)
        answers = [
            school.burak.post(f"{factor}/finish_measure", done),
            school.head.post(f"/v1/bodies/{body}/add_member", {"person": str(uuid4())}),
            cast.province.post(f"{event}/add_stand", stand | {"school": CINARLI}),
            cast.province.post(f"{event}/add_stand", stand | {"school": f"{KARESI}/999999"}),
        ]
    candidacy, juror = here.nominated(*here.works("Okuma şenliği")), here.jurors[0]
    with at(SCORED):
        begun = ok(here.begins(juror, candidacy))
        twice = [{"criterion": begun["points"][0]["criterion"], "points": 1}] * 2
        answers.append(juror.put(f"/v1/scores/{begun['id']}", {"points": twice}, If_Match="*"))

    assert refusals(answers) == [
        (422, "no_such_measure"),
        (422, "person_not_of_the_unit"),
        (422, "not_a_school_of_the_province"),
        (422, "not_a_school_of_the_province"),
        (422, "not_a_criterion"),
    ]
