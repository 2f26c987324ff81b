"""Students' names: with consent, for their own school and the bodies that evaluate (PRV-11 … PRV-14)."""

from __future__ import annotations

import json

import pytest
from sqlalchemy.orm import Session

from chassis.retention import ErasureRun, erase_all
from services.awards.records.area import KEEPS
from services.awards.records.students.process import StudentContent
from tests.awards.cast import at, ok, people_told, refusal
from tests.awards.places import BURHANIYE, CAMLITEPE, ISKELEYOLU
from tests.awards.recording import CHOIR, Recording
from tests.awards.settling import Settled
from tests.chassis.files.samples import picture, upload

NAME = "Ada Yel"


@pytest.mark.requirement("PRV-12", "Q-46", "SC-AWD")
def test_a_student_is_named_when_a_parent_has_agreed(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        student = here.student(here.recorder)
        record = here.drafted(here.recorder, CHOIR, students=[student])
        here.shown(here.recorder, record)
        refused = here.recorder.post(f"{record}/submit")
        here.consented(here.recorder, student)
        submitted = ok(here.recorder.post(f"{record}/submit"))

    assert refusal(refused) == (422, "student_without_consent")
    assert refused.json["missing"] == ["4/B – 214"]
    assert [(one["name"], one["class_name"]) for one in submitted["students"]] == [(NAME, "4/B")]


@pytest.mark.requirement("PRV-11", "SEC-01")
def test_only_the_own_school_and_the_bodies_that_evaluate_read_a_student_s_name(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        record = here.submitted(here.recorder, CHOIR, students=[student])
        officers = [cast.officers[BURHANIYE], cast.province, cast.auditor]
        bodies = [here.commission(ISKELEYOLU), here.board(ISKELEYOLU), here.monitoring]
        counted = [ok(who.get(record)) for who in officers]
        evidence = {who.get(f"{record}/evidence").status_code for who in officers}
        named = [ok(who.get(record)) for who in (*bodies, cast.heads[ISKELEYOLU])]
        lists = [ok(who.get("/v1/students"))["items"] for who in (*officers, here.board(ISKELEYOLU), here.selin)]
        own = ok(cast.teachers[ISKELEYOLU][0].get("/v1/students?q=ada"))["items"]
        book = cast.province.get("/v1/activity-records/workbook")

    assert {("students" in one, one["named_students"]) for one in counted} == {(False, 1)}
    assert evidence == {404}
    assert {one["students"][0]["name"] for one in named} == {NAME}
    assert lists == [[]] * len(lists)
    assert [one["title"]["tr"] for one in own] == ["Ada Yel, 4/B"]
    assert NAME.encode() not in book.data


@pytest.mark.requirement("PRV-04", "PRV-11")
def test_no_event_names_a_student(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        here.submitted(here.recorder, CHOIR, students=[student])
        ok(here.recorder.post(f"/v1/students/{student}/withdraw_consent"))
    told = json.dumps(cast.house.events(), ensure_ascii=False, default=str)

    assert cast.last("awards.student.registered")["data"]["title"] == {"tr": "Öğrenci, 4/B", "en": "Student, 4/B"}
    assert NAME not in told
    assert '"214"' not in told


@pytest.mark.requirement("PRV-12")
def test_with_the_consent_taken_back_the_name_is_gone_from_every_work_at_once(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        record = here.accepted(here.recorder, CHOIR, students=[student])
        ok(here.board(ISKELEYOLU).post(f"{record}/choose_for_exhibition"))
        withdrawn = ok(here.recorder.post(f"/v1/students/{student}/withdraw_consent"))
        read = ok(here.monitoring.get(record))
        told = cast.last("awards.activity_record.student_unnamed")
        here.consented(here.recorder, student)

    assert (withdrawn["state"]["code"], withdrawn["consent_on"]) == ("withdrawn", None)
    assert (read["students"], read["state"]["code"], read["for_exhibition"]) == ([], "accepted", False)
    assert read["student_count"] == 24
    assert people_told(told) == {str(here.recorder.id)}


@pytest.mark.requirement("PRV-12")
def test_with_the_consent_taken_back_photos_of_people_are_gone_also_from_what_was_accepted(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        record = here.drafted(here.recorder, CHOIR, students=[student])
        for consent in ("given", "nobody_recognisable"):
            photo = {"kind": "photo", "title": consent, "consent": consent}
            ok(here.recorder.bring(f"{record}/add_evidence", **photo, file=upload(picture(), "sahne.jpeg")))
        ok(here.recorder.post(f"{record}/submit"))
        ok(here.commission(ISKELEYOLU).post(f"{record}/verify"))
        taken = ok(here.monitoring.get(f"{record}/evidence"))["items"][0]
        before = here.monitoring.get(taken["href"]).status_code
        ok(here.recorder.post(f"/v1/students/{student}/withdraw_consent"))
        left = ok(here.monitoring.get(f"{record}/evidence"))["items"]
        after = here.monitoring.get(taken["href"]).status_code

    assert (taken["title"], before, after) == ("given", 200, 404)
    assert [one["title"] for one in left] == ["nobody_recognisable"]


@pytest.mark.requirement("PRV-11", "PRV-12")
def test_a_school_number_is_entered_once_and_a_consent_when_it_was_given(cast: Settled) -> None:
    here = Recording(cast)
    tomorrow = {"consent_on": "2025-11-04", "consent_scope": "Fotoğraf"}
    with at("3.11.2025"):
        student = here.student(here.recorder)
        twice = here.recorder.post(
            "/v1/students", {"name": "Eda Su", "grade": 4, "branch_letter": "C", "school_number": "214"}
        )
        early = here.recorder.post(f"/v1/students/{student}/consent", tomorrow)
        elsewhere = here.selin.post(f"/v1/students/{student}/consent", tomorrow)
        number = here.recorder.post(
            "/v1/students", {"name": "Eda 10000000146", "grade": 4, "branch_letter": "C", "school_number": "215"}
        )

    assert refusal(twice) == (409, "student_already_registered")
    assert refusal(early) == (422, "consent_in_the_future")
    assert elsewhere.status_code == 404
    assert refusal(number) == (422, "validation_failed")


@pytest.mark.requirement("PRV-11", "PRV-13")
def test_of_a_student_there_is_no_field_for_anything_but_name_class_and_number(cast: Settled) -> None:
    here = Recording(cast)
    said = {"name": NAME, "grade": 4, "branch_letter": "B", "school_number": "214", "special_needs": "var"}
    with at("3.11.2025"):
        answer = here.recorder.post("/v1/students", said)

    assert refusal(answer) == (422, "validation_failed")
    assert set(StudentContent().fields) == {"name", "grade", "branch_letter", "school_number"}


@pytest.mark.requirement("PRV-14", "PRV-11")
def test_two_years_after_the_project_year_no_student_is_named_and_what_is_counted_stays(cast: Settled) -> None:
    here = Recording(cast)
    with at("3.11.2025"):
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        record = here.submitted(here.recorder, CHOIR, students=[student])
        ends_on = ok(cast.province.get(f"/v1/project-years/{cast.year}"))["ends_on"]
    last = ".".join(reversed(ends_on.replace("2026", "2028").split("-")))
    with at(last):
        erase_all(KEEPS)
        kept = ok(here.recorder.get(f"/v1/students/{student}"))
    with at("5.9.2028"):
        erase_all(KEEPS)
        gone, work = ok(here.recorder.get(f"/v1/students/{student}")), ok(here.monitoring.get(record))
        found = ok(here.recorder.get("/v1/students?q=ada"))["items"]
        shown_by = ok(here.recorder.get(f"{record}/evidence"))["items"]
    with Session(cast.house.engine) as session:
        runs = {str(one.day): one.erased for one in session.query(ErasureRun)}

    assert (kept["name"], kept["school_number"]) == (NAME, "214")
    assert (gone["name"], gone["school_number"], gone["class_name"], gone["consent_on"]) == ("", "", "4", None)
    assert (work["student_count"], work["named_students"]) == (24, 1)
    assert found == shown_by == []
    # The student's entry, and what showed the work in which they were named.
    assert runs["2028-09-05"] == {"students": 2}


@pytest.mark.requirement("PRV-14", "Q-44")
def test_what_was_said_of_a_work_in_an_objection_goes_with_the_names_of_its_students(cast: Settled) -> None:
    here = Recording(cast)
    head = cast.heads[ISKELEYOLU]
    with at("3.11.2025"):
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        objections = []
        for said in ({"students": [student]}, {"name": "Öğrencisiz dinleti"}):
            record = here.submitted(here.recorder, CHOIR, **said)
            ok(here.commission(ISKELEYOLU).post(f"{record}/return", {"reason": "Fotoğraf eksik"}))
            claim = {"record": record.rpartition("/")[2], "claim": f"{NAME} de sahnedeydi"}
            objections.append(f"/v1/record-objections/{ok(head.post('/v1/record-objections', claim))['id']}")
        ok(here.board(ISKELEYOLU).post(f"{objections[0]}/dismiss", {"answer": f"{NAME} görünmüyor"}))
    with at("5.9.2028"):
        erase_all(KEEPS)
        left = [ok(head.get(one)) for one in objections]

    assert [(one["claim"], one["answer"], one["state"]["code"]) for one in left] == [
        ("", None, "dismissed"),
        (f"{NAME} de sahnedeydi", None, "filed"),
    ]


@pytest.mark.requirement("AWD-22", "PRV-11")
def test_a_school_sets_up_a_team_that_says_how_far_it_is(cast: Settled) -> None:
    here = Recording(cast)
    with at("15.10.2025"):
        student = here.student(here.selin)
        said = {"name": "Zeytin ekibi", "leader": str(here.selin.id), "members": [str(here.murat.id)]}
        teacher = here.selin.post("/v1/teams", said)
        foreign = here.head_camlitepe.post("/v1/teams", said | {"leader": str(here.gul.id)})
        member = here.head_camlitepe.post("/v1/teams", said | {"members": [str(here.gul.id)]})
        pupil = here.head_gulyolu.post("/v1/teams", {"name": "Ekip", "leader": str(here.gul.id), "students": [student]})
        team = f"/v1/teams/{here.team(here.head_camlitepe, **said | {'leader': here.selin, 'students': [student]})}"
        twice = here.head_camlitepe.post("/v1/teams", said)
        ok(here.murat.post(f"{team}/report_progress", {"percent": 40, "note": "Düzenek kuruldu"}))
        stranger = cast.teachers[CAMLITEPE][2].post(f"{team}/report_progress", {"percent": 50, "note": "Bitti"})
        read, above = ok(here.selin.get(team)), ok(cast.province.get(team))

    assert refusal(teacher) == (403, "role_not_allowed")
    assert refusal(foreign) == (422, "leader_not_of_the_school")
    assert refusal(member) == (422, "member_not_of_the_school")
    assert refusal(pupil) == (422, "team_student_of_another_school")
    assert refusal(twice) == (409, "team_name_taken")
    assert refusal(stranger) == (403, "role_not_allowed")
    assert [(one["percent"], one["note"]) for one in read["progress"]] == [(40, "Düzenek kuruldu")]
    assert [one["name"] for one in read["students"]] == [NAME]
    assert ("students" in above, above["student_count"]) == (False, 1)
