"""Once a school has judged its mission year nothing of it changes; what evidence, plan and club hold at any time."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from chassis.identity import Post, Role
from services.awards.etwinning.missions.model import EtwinningMission, State
from services.awards.subscriptions import LISTENER
from tests.awards.cast import at, ok, refusal
from tests.awards.missions import LINK, Missions
from tests.awards.places import ZEYTINYAKA
from tests.awards.settling import Settled
from tests.awards.standing import made, refusals, serving, stands
from tests.telling import event, hear

SPECIAL = "special_needs_and_gifted_included"
DAY: dict[str, Any] = {"held_on": "2025-12-01"}
WHY = {"reason": "Tarih yok"}


@pytest.fixture
def here(newcomers: Settled) -> Missions:
    """An open mission year."""
    found = Missions(newcomers)
    found.opened()
    return found


@pytest.mark.requirement("SM-ETW-1", "ETW-02", "ETW-05", "ETW-12", "ETW-13", "NTF-58")
def test_in_a_mission_year_that_is_judged_nothing_is_brought_decided_or_said_any_more(here: Missions) -> None:
    ece, leyla, of = here.ece, here.leyla, {"mission": here.mission}
    club = {"name": "Zeytin Dalı", "teachers": [str(ece.id)], "students": 12}
    decision = DAY | of | {"decided": "Her dönem bir proje", "people": [str(ece.id)]}
    told = of | {"kind": "project_idea_meeting", "name": "Toplantı", "message": "Çarşamba"}
    with at("3.12.2025"):
        drafted, sent = here.drafted(ece, "etwinning_corner", **DAY), here.submitted(ece, "website_updated", **DAY)
        returned = here.submitted(ece, "parents_invited", **DAY)
        ok(leyla.post(f"{returned}/return", WHY))
        formed, recorded = made(ece, "etwinning-clubs", of | club), made(ece, "etwinning-decisions", decision)
        voice = f"/v1/etwinning-assessments/{here.gives(ece, 'teacher', 2)['id']}"
        [offer] = here.offers("decision")
        stands(here.cast, EtwinningMission, here.mission, state=State.CONFIRMED)
        said = here.said("etwinning_corner", **DAY)
        changed = {name: said[name] for name in ("name", "link", "held_on")}
        answers = [
            ece.post("/v1/etwinning-evidences", said),
            ece.put(drafted, changed, If_Match="*"),
            ece.bring(f"{drafted}/add_evidence", kind="link", title="Sayfa", address=LINK),
            ece.post(f"{drafted}/submit"),
            ece.post(f"{returned}/submit"),
            leyla.post(f"{sent}/accept"),
            leyla.post(f"{sent}/return", WHY),
            ece.post("/v1/etwinning-clubs", of | club),
            ece.put(formed, club, If_Match="*"),
            ece.post("/v1/etwinning-decisions", decision),
            ece.post(f"{recorded}/strike", WHY),
            leyla.post("/v1/etwinning-announcements", told),
            here.berna.post("/v1/etwinning-assessments", of | {"voice": "teacher"} | here.levels(2)),
            ece.put(voice, here.levels(3), If_Match="*"),
            ece.post(f"/v1/etwinning-offers/{offer['id']}/take"),
        ]

    assert refusals(answers) == [(409, "mission_not_open")] * 15


@pytest.mark.requirement("ETW-02", "ETW-05", "ETW-08", "ETW-11", "PRV-13")
@pytest.mark.parametrize("is_returned", [False, True])
def test_evidence_that_was_changed_holds_what_it_has_to_when_it_is_handed_in(here: Missions, is_returned: bool) -> None:  # noqa: FBT001  # a case of the test
    """What a draft refuses at once may be written into it later: the criterion's rules are asked again."""
    counts = {"students_with_learning_difficulty": 2}
    bare: dict[str, Any] = {"name": None, "link": None}
    fitting = {SPECIAL: DAY | bare | counts, "interdisciplinary_projects": DAY | {"subjects": ["history", "english"]}}
    wrong: list[tuple[str, dict[str, Any], str]] = [
        (SPECIAL, counts | {"name": "Ada Yel"}, "only_counts_here"),
        (SPECIAL, {}, "count_missing"),
        ("etwinning_corner", counts, "count_of_another_criterion"),
        ("interdisciplinary_projects", {"subjects": ["history"]}, "subjects_too_few"),
        ("etwinning_corner", {"schools": ["tr/10/edremit/999999"]}, "school_not_known"),
        ("etwinning_corner", {"people": [str(here.neighbour.id)]}, "staff_not_of_the_school"),
        ("etwinning_corner", {"held_on": "2025-12-04"}, "day_outside_the_year"),
        ("etwinning_corner", {"link": None}, "file_or_link_missing"),
        ("students_present_publicly", {"students": 2, "parent_consents": 1}, "parent_consents_missing"),
    ]
    answers = []
    with at("3.12.2025", goes_on=True):
        for criterion, said, _ in wrong:
            first = {"students_present_publicly": DAY | {"students": 2, "parent_consents": 2}} | fitting
            evidence = here.drafted(here.ece, criterion, **first.get(criterion, DAY))
            if is_returned:
                ok(here.ece.post(f"{evidence}/submit"))
                ok(here.leyla.post(f"{evidence}/return", WHY))
            usual = {} if criterion == SPECIAL else {"link": LINK}
            ok(here.ece.put(evidence, DAY | usual | said, If_Match="*"))
            answers.append(here.ece.post(f"{evidence}/submit"))

    assert refusals(answers) == [(422, code) for *_, code in wrong]


@pytest.mark.requirement("ETW-02", "ETW-04", "ETW-05", "ETW-08")
def test_plan_leaders_club_and_announcement_are_of_the_school_also_when_they_are_changed(here: Missions) -> None:
    ece, leyla, of = here.ece, here.leyla, {"mission": here.mission}
    stranger, deputy = str(here.neighbour.id), str(here.orhan.id)
    club = {"name": "Zeytin Dalı", "teachers": [str(ece.id)], "students": 12}
    action = {"what": "Kulüp", "owner": str(ece.id), "starts_on": "2025-10-01", "ends_on": "2025-10-15"}
    told = of | {"kind": "project_idea_meeting", "name": "Toplantı", "message": "Çarşamba"}
    with at("3.12.2025"):
        [plan] = ok(ece.get("/v1/etwinning-action-plans"))["items"]
        address = f"/v1/etwinning-action-plans/{plan['id']}"
        formed = made(ece, "etwinning-clubs", of | club)
        planned = ({"owner": stranger}, {"ends_on": "2026-09-01"}, {"done_on": "2025-12-04"})
        answers = [ece.put(address, {"planned": [action | one]}, If_Match="*") for one in planned]
        for people in ([str(ece.id), stranger], [deputy]):
            leaders = [{"person": one, "responsibility": "Projeler"} for one in people]
            answers.append(leyla.put(here.address, {"leaders": leaders}, If_Match="*"))
        wrong = ({"teachers": []}, {"students": 0}, {"teachers": [stranger]}, {"teachers": [deputy]})
        answers += [ece.put(formed, club | one, If_Match="*") for one in wrong]
        answers.append(ece.post("/v1/etwinning-clubs", of | club))
        answers.append(leyla.post("/v1/etwinning-announcements", told | {"schools": ["tr/10/edremit/999999"]}))

    assert [code for _, code in refusals(answers)] == [
        "owner_not_of_the_school",
        "action_outside_the_year",
        "action_done_in_the_future",
        "mission_leader_not_of_the_school",
        "teacher_leader_missing",
        "club_without_teacher",
        "club_without_student",
        "teacher_not_of_the_school",
        "teacher_not_of_the_school",
        "club_already_formed",
        "school_not_known",
    ]


@pytest.mark.requirement("ETW-05", "ETW-12")
def test_a_club_has_teachers_of_the_school_and_a_voice_stays_whose_it_is(here: Missions) -> None:
    ece, sinem, of = here.ece, here.sinem, {"mission": here.mission}
    with at("3.12.2025"):
        club = {"name": "Zeytin Dalı", "teachers": [str(here.neighbour.id)], "students": 12}
        stranger = ece.post("/v1/etwinning-clubs", of | club)
        teachers = f"/v1/etwinning-assessments/{here.gives(ece, 'teacher', 2)['id']}"
        students = f"/v1/etwinning-assessments/{here.gives(sinem, 'student', 2, students_asked=42)['id']}"
        recorder = serving(ece, Post(Role.STUDENT_ACTIVITY_RECORDER, ZEYTINYAKA))
        answers = [
            recorder.put(teachers, here.levels(3), If_Match="*"),
            sinem.put(students, here.levels(3), If_Match="*"),
        ]

    assert refusal(stranger) == (422, "teacher_not_of_the_school")
    assert refusals(answers) == [(422, "not_your_voice"), (422, "students_asked_missing")]


@pytest.mark.requirement("ETW-02", "ETW-03", "ETW-13")
def test_what_is_offered_ahead_of_its_day_or_decided_in_another_year_is_no_evidence(here: Missions) -> None:
    facts = {"id": str(uuid4()), "called": "Ölçme", "ends_on": "2025-12-04", "schools": [ZEYTINYAKA]}
    told = {"facts": facts | {"people": [], "participants": [], "starts_on": None}}
    decision = {"mission": here.mission, "decided": "Bir proje", "people": [str(here.ece.id)]}
    with at("3.12.2025"):
        hear(LISTENER, event() | {"type": "training.activity.completed", "source": "/training", "data": told})
        [offer] = here.offers("training")
        ahead = here.ece.post(f"/v1/etwinning-offers/{offer['id']}/take")
        last_year = here.ece.post("/v1/etwinning-decisions", decision | {"held_on": "2025-08-31"})

    assert refusals([ahead, last_year]) == [(422, "day_outside_the_year"), (422, "decision_outside_the_year")]
